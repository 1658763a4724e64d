package kcity.desk.review;

import kcity.jobs.Job;
import kcity.review.assignment.AskForAssignments;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.ranking.AskForRankings;
import kcity.review.round.SetReviewDeadlines;
import kcity.shared.Actor;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/review/assignment} and {@code …/progress}: from the proposal to the closing. */
@Controller
@RequestMapping("/desk/calls/{call}/review")
class AssignmentController {
    private final ShowAssignment assignments;
    private final ShowProgress progress;
    private final AskForAssignments ask;
    private final AssignReviewers assign;
    private final SetReviewDeadlines deadlines;
    private final AskForRankings rank;

    AssignmentController(
            ShowAssignment assignments,
            ShowProgress progress,
            AskForAssignments ask,
            AssignReviewers assign,
            SetReviewDeadlines deadlines,
            AskForRankings rank) {
        this.assignments = assignments;
        this.progress = progress;
        this.ask = ask;
        this.assign = assign;
        this.deadlines = deadlines;
        this.rank = rank;
    }

    @GetMapping("/assignment")
    Page assignment(Frame frame, Actor actor, @PathVariable String call) {
        return assignments.page(frame, actor, call, SubmittedForm.NOTHING);
    }

    private static String assignment(String call) {
        return ReviewController.address(call) + "/assignment";
    }

    @PostMapping("/assignment-proposals")
    Object propose(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var load = new Load(
                            typed.wholeIfAny("reviewsEach").orElse(-1),
                            typed.wholeIfAny("mostEach").orElse(0));
                    typed.done();
                    var job = ask.ask(actor, call, load);
                    return Redirect.to(job.hasEnded() ? assignment(call) : "/desk/jobs/" + job.id());
                },
                again -> assignments.page(frame, actor, call, again));
    }

    @PostMapping("/assignments")
    Object apply(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    int number = typed.wholeIfAny("number").orElse(0);
                    typed.done();
                    assign.apply(actor, call, number);
                    return Redirect.to(assignment(call)).saying("desk-review.assigned");
                },
                again -> assignments.page(frame, actor, call, again));
    }

    @GetMapping("/progress")
    Page progress(Frame frame, Actor actor, @PathVariable String call) {
        return progress.page(frame, actor, call, SubmittedForm.NOTHING);
    }

    @PostMapping("/deadline")
    Object deadline(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var dueOn = typed.dayIfAny("dueOn");
                    typed.done();
                    deadlines.set(actor, call, dueOn.orElse(null));
                    return Redirect.to(ReviewController.address(call) + "/progress")
                            .saying("desk-review.deadline");
                },
                again -> progress.page(frame, actor, call, again));
    }

    @PostMapping("/closing")
    Object close(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var job = rank.ask(actor, call, entered.value("reason"));
                    if (!job.hasEnded()) {
                        return Redirect.to("/desk/jobs/" + job.id());
                    }
                    return job.state() == Job.State.DONE
                            ? Redirect.to(ReviewController.address(call) + "/ranking")
                                    .saying("desk-review.closed")
                            : Redirect.to(ReviewController.address(call) + "/progress");
                },
                again -> progress.page(frame, actor, call, again));
    }
}
