package kcity.desk.review;

import java.util.List;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.review.ReviewQueries;
import kcity.review.expert.CorrectFields;
import kcity.review.expert.FieldCorrection;
import kcity.review.round.ReviewMatter;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Struck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Fields of expertise that an invitation names wrongly are put right by an officer. */
@Controller("reviewFieldsController")
class FieldsController {
    private static final String PATH = "/desk/calls/{call}/review/experts/{expert}/fields";
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final InviteFields fields;
    private final CorrectFields correct;

    FieldsController(
            ReviewHeads heads,
            ReviewQueries review,
            CallQueries calls,
            PeopleQueries people,
            InviteFields fields,
            CorrectFields correct) {
        this.heads = heads;
        this.review = review;
        this.calls = calls;
        this.people = people;
        this.fields = fields;
        this.correct = correct;
    }

    /** What invitations named before. */
    static List<Struck> struck(Frame frame, PeopleQueries people, List<Option> options, List<FieldCorrection> earlier) {
        return earlier.stream()
                .map(one -> new Struck(
                        frame.t("desk-review.struck.fields", people.nameFor(frame.actor(), one.expert())),
                        one.was().isEmpty() ? "–" : InviteFields.fields(options, one.was()),
                        one.reason(),
                        frame.date(one.at()) + " · " + people.nameFor(frame.actor(), one.by())))
                .toList();
    }

    @GetMapping(PATH)
    FormPage form(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        return form(frame, actor, call, expert, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, String call, String expert, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "experts");
        NotAllowed.unless(head.running(), actor, "change the review of " + call);
        var invitation = review.invitations(actor, call).stream()
                .filter(one -> one.expert().equals(expert))
                .findFirst()
                .orElseThrow(() -> new NotFound("expert " + expert));
        var title = frame.t("desk-review.fields.correct");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(head.name(), head.address()),
                                new Link(title, "")))
                .about(people.nameFor(actor, expert))
                .lead(frame.t("desk-review.fields.correct.lead"))
                .button(title)
                .fields(List.of(
                        Field.choices(
                                        "fields",
                                        frame.t("desk-review.invite.fields"),
                                        fields.options(frame, calls.call(call)))
                                .about(ReviewMatter.EXPERTISE)
                                .values(invitation.fields())
                                .optional(),
                        Field.longText("reason", frame.t("desk-review.mend.reason"))
                                .about(Matter.REASON)));
    }

    @PostMapping(PATH)
    Object correct(
            Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.byOfficer(actor, call, expert, entered.valuesOf("fields"), entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/experts")
                            .saying("desk-review.fields-corrected");
                },
                again -> form(frame, actor, call, expert, again));
    }
}
