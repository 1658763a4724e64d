package kcity.desk.review;

import kcity.people.PeopleQueries;
import kcity.review.conflict.WithdrawConflicts;
import kcity.review.expert.EndExperts;
import kcity.review.scoring.ReopenSheets;
import kcity.shared.Actor;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Experts who left, conflicts declared by mistake, sheets given back; and what experts gave and wrote on one application. */
@Controller("reviewMendingController")
@RequestMapping("/desk/calls/{call}/review")
class MendingController {
    private static final String ENDING = "/experts/{expert}/ending";
    private static final String BACK = "/experts/{expert}/ending/withdrawal";
    private static final String ANSWER = "/experts/{expert}/answer/withdrawal";
    private static final String CONFLICT = "/conflicts/{ref}/{expert}/withdrawal";
    private static final String SHEET = "/sheets/{ref}/{expert}/reopening";
    private final MendingForms forms;
    private final ShowOpinions opinions;
    private final PeopleQueries people;
    private final EndExperts end;
    private final WithdrawConflicts withdraw;
    private final ReopenSheets reopen;

    MendingController(
            MendingForms forms,
            ShowOpinions opinions,
            PeopleQueries people,
            EndExperts end,
            WithdrawConflicts withdraw,
            ReopenSheets reopen) {
        this.forms = forms;
        this.opinions = opinions;
        this.people = people;
        this.end = end;
        this.withdraw = withdraw;
        this.reopen = reopen;
    }

    @GetMapping("/sheets/{ref}")
    Page sheets(Frame frame, Actor actor, @PathVariable String call, @PathVariable String ref) {
        return opinions.page(frame, actor, call, ref);
    }

    private FormPage form(Frame frame, Actor actor, String call, String expert, SubmittedForm entered, String key) {
        return forms.of(frame, actor, call, expert, entered, key);
    }

    @GetMapping(ENDING)
    FormPage ending(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        return form(frame, actor, call, expert, SubmittedForm.NOTHING, "desk-review.end");
    }

    @PostMapping(ENDING)
    Object end(
            Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    end.end(actor, call, expert, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/progress")
                            .saying("desk-review.expert-ended");
                },
                again -> form(frame, actor, call, expert, again, "desk-review.end"));
    }

    @GetMapping(BACK)
    FormPage back(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        return form(frame, actor, call, expert, SubmittedForm.NOTHING, "desk-review.end.take-back");
    }

    @PostMapping(BACK)
    Object takeBack(
            Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    end.takeBack(actor, call, expert, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/experts")
                            .saying("desk-review.taken-back");
                },
                again -> form(frame, actor, call, expert, again, "desk-review.end.take-back"));
    }

    @GetMapping(ANSWER)
    FormPage answer(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        return form(frame, actor, call, expert, SubmittedForm.NOTHING, "desk-review.answer.ask-again");
    }

    @PostMapping(ANSWER)
    Object askAgain(
            Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    end.askAgain(actor, call, expert, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/experts")
                            .saying("desk-review.taken-back");
                },
                again -> form(frame, actor, call, expert, again, "desk-review.answer.ask-again"));
    }

    @GetMapping(CONFLICT)
    FormPage conflict(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert) {
        return conflict(frame, actor, call, ref, expert, SubmittedForm.NOTHING);
    }

    private FormPage conflict(Frame frame, Actor actor, String call, String ref, String expert, SubmittedForm entered) {
        return form(frame, actor, call, expert, entered, "desk-review.conflict.take-back")
                .about(ref + " · " + people.nameFor(actor, expert));
    }

    @PostMapping(CONFLICT)
    Object withdraw(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    withdraw.byOfficer(actor, call, ref, expert, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/conflicts")
                            .saying("desk-review.taken-back");
                },
                again -> conflict(frame, actor, call, ref, expert, again));
    }

    @GetMapping(SHEET)
    FormPage sheet(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert) {
        return sheet(frame, actor, call, ref, expert, SubmittedForm.NOTHING);
    }

    private FormPage sheet(Frame frame, Actor actor, String call, String ref, String expert, SubmittedForm entered) {
        return form(frame, actor, call, expert, entered, "desk-review.reopen")
                .about(ref + " · " + people.nameFor(actor, expert));
    }

    @PostMapping(SHEET)
    Object reopen(
            Frame frame,
            Actor actor,
            @PathVariable String call,
            @PathVariable String ref,
            @PathVariable String expert,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    reopen.reopen(actor, call, ref, expert, entered.value("reason"));
                    return Redirect.to(ReviewController.address(call) + "/sheets/" + ref)
                            .saying("desk-review.reopened");
                },
                again -> sheet(frame, actor, call, ref, expert, again));
    }
}
