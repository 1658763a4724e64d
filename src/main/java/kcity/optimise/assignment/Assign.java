package kcity.optimise.assignment;

import java.util.List;
import java.util.function.Consumer;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import kcity.optimise.assignment.Engine.Answer;
import kcity.optimise.assignment.Engine.Outcome;

/** Solves a task in this process. A caller that must survive whatever the native code does asks {@link kcity.optimise.SolverProcess} instead. */
public final class Assign {
    /** The answer of who does not wait for the smallest conflict. */
    private static final String SOUGHT = "no assignment meets all rules; which of them conflict was still being sought";

    private Assign() {}

    /** Each better answer on the way goes to the listener, the first after one plain flow. */
    public static Assignment solve(Task task, Stop stop, Consumer<Assignment> listener) {
        return solve(task, stop, Conflict.Effort.USUAL, listener);
    }

    static Assignment solve(Task task, Stop stop, Conflict.Effort forConflict, Consumer<Assignment> listener) {
        Search search = new Search(task.problem(), task.network(), stop);
        Bests bests = new Bests(task, search, listener);
        search.tell(bests::offer, bests::tellAgain);
        if (task.connected()) {
            listener.accept(bests.answer(Status.UNKNOWN));
        }
        Answer answer = search.best(new SideConstraints(task.problem(), Long.MIN_VALUE, task.connected()));
        if (answer.chosen().length > 0 || answer.outcome() == Outcome.OPTIMAL) {
            bests.offer(answer.chosen());
        }
        if (task.fair() && answer.outcome() == Outcome.OPTIMAL) {
            answer = new Fairest(task.problem(), search, task.connected(), bests).solve(answer.chosen());
        }
        return switch (answer.outcome()) {
            case OPTIMAL -> {
                bests.offer(answer.chosen());
                yield bests.answer(Status.OPTIMAL);
            }
            case STOPPED -> bests.answer(bests.any() ? Status.FEASIBLE : Status.UNKNOWN);
            case IMPOSSIBLE -> {
                listener.accept(impossible(task).because(List.of(SOUGHT)));
                yield impossible(task)
                        .because(new Conflict(task, stop, forConflict)
                                .inWords(first ->
                                        listener.accept(impossible(task).because(first))));
            }
        };
    }

    private static Assignment impossible(Task task) {
        return Assignment.nothing(task, Status.INFEASIBLE);
    }
}
