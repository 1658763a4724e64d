package kcity.optimise.assignment;

import kcity.optimise.assignment.Engine.Answer;
import kcity.optimise.assignment.Engine.Outcome;

/**
 * The greatest sum that even the worst-served application can get, then the greatest total under it. The threshold is fixed and moved: first
 * the bound that no assignment can pass, then by halving; asking a solver to maximise the minimum directly is slower by far.
 */
final class Fairest {
    private final Problem problem;
    private final Search search;
    private final boolean connected;
    private final Bests bests;

    Fairest(Problem problem, Search search, boolean connected, Bests bests) {
        this.problem = problem;
        this.search = search;
        this.connected = connected;
        this.bests = bests;
    }

    /** From an assignment that meets all other rules. */
    Answer solve(int[] start) {
        long low = problem.worst(start);
        long high = problem.dream();
        Answer top = search.best(beyond(high));
        if (top.outcome() != Outcome.IMPOSSIBLE) {
            return top;
        }
        high--;
        while (low < high) {
            bests.worstBound(high);
            long middle = low + (high - low + 1) / 2;
            Answer answer = search.any(beyond(middle));
            switch (answer.outcome()) {
                case STOPPED -> {
                    return answer;
                }
                case OPTIMAL -> {
                    bests.offer(answer.chosen());
                    low = problem.worst(answer.chosen());
                }
                case IMPOSSIBLE -> high = middle - 1;
            }
        }
        bests.worstBound(low);
        return search.best(beyond(low));
    }

    private SideConstraints beyond(long threshold) {
        return new SideConstraints(problem, threshold, connected);
    }
}
