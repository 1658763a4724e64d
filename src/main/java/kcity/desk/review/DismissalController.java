package kcity.desk.review;

import kcity.people.PeopleQueries;
import kcity.review.conflict.DismissConflicts;
import kcity.shared.Actor;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the platform took for a conflict is said to be none, and that is taken back. */
@Controller("reviewDismissalController")
@RequestMapping("/desk/calls/{call}/review/conflicts/{ref}/{expert}")
class DismissalController {
    private static final String DISMISSAL = "/dismissal";
    private static final String WITHDRAWAL = "/dismissals/{number:[0-9]{1,6}}/withdrawal";
    private static final String DISMISS = "desk-review.conflict.dismiss";
    private static final String TAKE_BACK = "desk-review.conflict.dismiss.take-back";
    private final MendingForms forms;
    private final PeopleQueries people;
    private final DismissConflicts dismiss;

    DismissalController(MendingForms forms, PeopleQueries people, DismissConflicts dismiss) {
        this.forms = forms;
        this.people = people;
        this.dismiss = dismiss;
    }

    @GetMapping(DISMISSAL)
    FormPage dismissal(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert) {
        return form(frame, actor, call, ref, expert, SubmittedForm.NOTHING, DISMISS);
    }

    private FormPage form(
            Frame frame, Actor actor, String call, String ref, String expert, SubmittedForm entered, String key) {
        return forms.of(frame, actor, call, expert, entered, key).about(ref + " · " + people.nameFor(actor, expert));
    }

    @PostMapping(DISMISSAL)
    Object dismiss(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    dismiss.dismiss(actor, call, ref, expert, entered.value("reason"));
                    return back(call).saying("desk-review.conflict-dismissed");
                },
                again -> form(frame, actor, call, ref, expert, again, DISMISS));
    }

    private static Redirect back(String call) {
        return Redirect.to(ReviewController.address(call) + "/conflicts");
    }

    @GetMapping(WITHDRAWAL)
    FormPage withdrawal(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert,
            @PathVariable int number) {
        return form(frame, actor, call, ref, expert, SubmittedForm.NOTHING, TAKE_BACK);
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert,
            @PathVariable int number,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    dismiss.takeBack(actor, call, ref, expert, number, entered.value("reason"));
                    return back(call).saying("desk-review.taken-back");
                },
                again -> form(frame, actor, call, ref, expert, again, TAKE_BACK));
    }
}
