package kcity.desk.review;

import java.util.List;
import kcity.review.ReviewQueries;
import kcity.review.round.Round;
import kcity.review.round.SetReviewDeadlines;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/calls/{call}/review/deadline/withdrawal}: a deadline of score sheets that was set by mistake is taken back. */
@Controller("reviewDeadlineController")
class DeadlineController {
    private static final String PATH = "/desk/calls/{call}/review/deadline/withdrawal";
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final SetReviewDeadlines deadlines;

    DeadlineController(ReviewHeads heads, ReviewQueries review, SetReviewDeadlines deadlines) {
        this.heads = heads;
        this.review = review;
        this.deadlines = deadlines;
    }

    @GetMapping(PATH)
    FormPage form(Frame frame, Actor actor, @PathVariable String call) {
        return form(frame, actor, call, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "progress");
        NotAllowed.unless(head.running(), actor, "change the review of " + call);
        var due = review.round(actor, call)
                .flatMap(Round::due)
                .orElseThrow(() -> new NotFound("deadline of the review of " + call));
        var title = frame.t("desk-review.deadline.take-back");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(head.name(), head.address()),
                                new Link(title, "")))
                .about(frame.t("desk-review.due", frame.both(due)))
                .lead(frame.t("desk-review.deadline.take-back.lead"))
                .button(title)
                .fields(List.of(Field.longText("reason", frame.t("desk-review.mend.reason"))
                        .about(Matter.REASON)));
    }

    @PostMapping(PATH)
    Object takeBack(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    deadlines.takeBack(actor, call, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/progress")
                            .saying("desk-review.taken-back");
                },
                again -> form(frame, actor, call, again));
    }
}
