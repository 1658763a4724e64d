package kcity.reviewer;

import java.util.List;
import kcity.review.ReviewerQueries;
import kcity.review.expert.CorrectFields;
import kcity.review.expert.Invitation;
import kcity.review.round.ReviewMatter;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Role;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The expert's own fields of expertise, where the invitation names them wrongly. */
@Controller
class FieldsController {
    private static final String PATH = "/reviewer/invitations/{call}/fields";
    private final ReviewerQueries queries;
    private final CorrectFields correct;
    private final Shown shown;

    FieldsController(ReviewerQueries queries, CorrectFields correct, Shown shown) {
        this.queries = queries;
        this.correct = correct;
        this.shown = shown;
    }

    @GetMapping(PATH)
    FormPage form(Frame frame, Actor actor, @PathVariable String call) {
        return form(frame, actor, call, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, String call, SubmittedForm entered) {
        NotAllowed.unless(actor.is(Role.EXPERT), actor, "review");
        var invitation = queries.invitations(actor).stream()
                .filter(one -> one.call().equals(call) && queries.isOpen(call))
                .filter(one -> !one.isDeclined() && !one.hasEnded())
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation to " + call));
        var title = frame.t("reviewer.fields");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("reviewer.title"), "/reviewer"), new Link(title, "")))
                .about(shown.call(frame, call))
                .lead(frame.t("reviewer.fields.lead"))
                .button(title)
                .fields(fields(frame, invitation));
    }

    private List<Field> fields(Frame frame, Invitation invitation) {
        var options = correct.known(invitation.call()).entrySet().stream()
                .map(field -> Option.of(field.getKey(), frame.t(field.getValue())))
                .toList();
        return List.of(
                Field.choices("fields", frame.t("reviewer.fields.own"), options)
                        .about(ReviewMatter.EXPERTISE)
                        .values(invitation.fields())
                        .optional(),
                Field.longText("reason", frame.t("reviewer.fields.reason")).about(Matter.REASON));
    }

    @PostMapping(PATH)
    Object correct(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.byExpert(actor, call, entered.valuesOf("fields"), entered.value("reason"));
                    return Redirect.to("/reviewer").saying("reviewer.fields-corrected");
                },
                again -> form(frame, actor, call, again));
    }
}
