package kcity.optimise.assignment;

import java.util.function.Consumer;

/** The best assignment so far and what is known to be impossible to pass; tells its listener of each gain. */
final class Bests {
    private final Task task;
    private final Search search;
    private final Consumer<Assignment> listener;
    private int[] chosen = new int[0];
    private boolean any;
    private long worstBound;

    Bests(Task task, Search search, Consumer<Assignment> listener) {
        this.task = task;
        this.search = search;
        this.listener = listener;
        this.worstBound = task.fair() ? task.problem().dream() : Long.MIN_VALUE;
    }

    void offer(int[] candidate) {
        if (!any || better(candidate)) {
            chosen = candidate;
            any = true;
            listener.accept(answer(Assignment.Status.FEASIBLE));
        }
    }

    boolean any() {
        return any;
    }

    void worstBound(long bound) {
        if (bound < worstBound) {
            worstBound = bound;
            tellAgain();
        }
    }

    /** With a bound that has sunk. */
    void tellAgain() {
        if (any) {
            listener.accept(answer(Assignment.Status.FEASIBLE));
        }
    }

    Assignment answer(Assignment.Status status) {
        if (!any) {
            return status == Assignment.Status.UNKNOWN
                            && task.keep().length == 0
                            && search.flow().possible()
                    ? Assignment.of(task, status, new int[0], freely(), 0)
                    : Assignment.nothing(task, status);
        }
        Problem problem = task.problem();
        long worst = problem.worst(chosen);
        boolean proved = status == Assignment.Status.OPTIMAL;
        long above = proved || task.keep().length > 0 ? 0 : search.bound() - search.worth(chosen);
        return Assignment.of(task, status, chosen, above, proved ? worst : Math.max(worst, worstBound));
    }

    /** The total when only the flow's own rules count. */
    private long freely() {
        return task.problem().total(search.flow().chosen());
    }

    private boolean better(int[] candidate) {
        Problem problem = task.problem();
        long worst = task.fair() ? problem.worst(candidate) : 0;
        long own = task.fair() ? problem.worst(chosen) : 0;
        return worst > own || worst == own && search.worth(candidate) - search.worth(chosen) > 0;
    }
}
