package kcity.review.assignment;

import kcity.call.CallQueries;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.review.round.ReviewRights;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.InputHash;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Searching who reviews what as long work, about a call. */
@Component
class AssignmentWork implements LongWork<AssignReviewers.Asked, AssignmentSearch.Answer> {
    private final AssignReviewers assign;
    private final CallQueries calls;

    AssignmentWork(AssignReviewers assign, CallQueries calls) {
        this.assign = assign;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return AskForAssignments.KIND;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return ReviewRights.mayRun(actor, calls.call(about.id()));
    }

    @Override
    public AssignReviewers.Asked ask(Act act, Order order) {
        return assign.askedAnew(act, order.about().id(), AskForAssignments.load(order));
    }

    @Override
    public String revision(AssignReviewers.Asked asked) {
        var hash = new InputHash();
        asked.files().forEach(file -> hash.add(file.name()).add(file.content()));
        return hash.hex();
    }

    @Override
    public AssignmentSearch.Answer work(AssignReviewers.Asked asked, Pulse pulse) {
        return asked.search().solve(asked.inForce(), pulse);
    }

    @Override
    public String keep(Act act, Order order, AssignReviewers.Asked asked, AssignmentSearch.Answer answer) {
        return Integer.toString(assign.keep(act, order.about().id(), AskForAssignments.load(order), asked, answer)
                .number());
    }
}
