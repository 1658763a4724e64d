package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import kcity.review.TakeBackRounds;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A round that was opened or closed by mistake. */
@Controller("reviewRoundController")
@RequestMapping("/desk/calls/{call}/review")
class RoundController {
    private static final String OPENING = "/opening/withdrawal";
    private static final String CLOSING = "/closing/withdrawal";
    private final ReviewHeads heads;
    private final TakeBackRounds takeBack;

    RoundController(ReviewHeads heads, TakeBackRounds takeBack) {
        this.heads = heads;
        this.takeBack = takeBack;
    }

    /** What the reader can take back now. */
    static List<Link> ways(Frame frame, Actor actor, String call, TakeBackRounds takeBack) {
        var ways = new ArrayList<Link>();
        if (takeBack.isOpeningPossible(actor, call)) {
            ways.add(new Link(frame.t("desk-review.take-back-opening"), ReviewController.address(call) + OPENING));
        }
        if (takeBack.isClosingPossible(actor, call)) {
            ways.add(new Link(frame.t("desk-review.reopen-round"), ReviewController.address(call) + CLOSING));
        }
        return ways;
    }

    @GetMapping(OPENING)
    FormPage opening(Frame frame, Actor actor, @PathVariable String call) {
        NotAllowed.unless(takeBack.isOpeningPossible(actor, call), actor, "take back the opening of " + call);
        return form(frame, actor, call, SubmittedForm.NOTHING, "desk-review.take-back-opening");
    }

    private FormPage form(Frame frame, Actor actor, String call, SubmittedForm entered, String key) {
        var head = heads.of(frame, actor, call, ReviewHeads.OVERVIEW);
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(head.name(), head.address()),
                                new Link(title, "")))
                .about(head.name())
                .reason(key, "desk-review.mend.reason");
    }

    @PostMapping(OPENING)
    Object takeBackOpening(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBackOpening(actor, call, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call)).saying("desk-review.opening-taken-back");
                },
                again -> form(frame, actor, call, again, "desk-review.take-back-opening"));
    }

    @GetMapping(CLOSING)
    FormPage closing(Frame frame, Actor actor, @PathVariable String call) {
        NotAllowed.unless(takeBack.isClosingPossible(actor, call), actor, "open the review of " + call + " again");
        return form(frame, actor, call, SubmittedForm.NOTHING, "desk-review.reopen-round");
    }

    @PostMapping(CLOSING)
    Object reopen(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.reopen(actor, call, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/progress")
                            .saying("desk-review.round-reopened");
                },
                again -> form(frame, actor, call, again, "desk-review.reopen-round"));
    }
}
