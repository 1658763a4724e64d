package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** All rules as rows of an integer programme over the pairs still open; pairs settled before are constants. Knows no solver. */
final class Programme {
    enum State {
        OPEN,
        IN,
        OUT
    }

    /** least ≤ Σ weight · pair ≤ most, over open pairs and, from the number of pairs on, columns of other kinds. */
    record Row(int[] pairs, long[] weights, long least, long most) {}

    final Problem problem;
    final State[] states;
    final List<Row> rows = new ArrayList<>();
    private boolean contradiction;
    private int extras;

    Programme(Problem problem, State[] states) {
        this.problem = problem;
        this.states = states;
        demands();
        loads();
        problem.groups.forEach(this::group);
    }

    static State[] allOpen(Problem problem) {
        State[] states = new State[problem.pairs()];
        Arrays.setAll(states, p -> problem.locked(p) ? State.IN : State.OPEN);
        return states;
    }

    /** A rule is already broken whatever the open pairs do. */
    boolean contradictory() {
        return contradiction;
    }

    /** The application gets at least this sum. */
    void atLeast(int application, long threshold) {
        Sum sum = new Sum();
        for (int p = problem.starts[application]; p < problem.starts[application + 1]; p++) {
            sum.add(p, problem.affinity[p]);
        }
        sum.between(threshold, Long.MAX_VALUE / 4);
    }

    /** How many columns there are beyond the pairs, each from 0 to 1. */
    int extras() {
        return extras;
    }

    /**
     * The applications' parts hang together: a reviewer who reviews in k of them makes k - 1 ties, and m parts need m - 1. For each reviewer and part a column that is at most the pairs there, for
     * each reviewer one that is at least each of these; an idle reviewer so ties nothing.
     */
    void together(int[] part) {
        int parts = Arrays.stream(part).max().orElse(0) + 1;
        Sum[][] pairs = new Sum[problem.reviewers.length][parts];
        for (int a = 0; a < part.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1] && part[a] >= 0; p++) {
                int r = problem.reviewer[p];
                if (states[p] != State.OUT && problem.limit[r] > 1) {
                    pairs[r][part[a]] = pairs[r][part[a]] == null ? new Sum() : pairs[r][part[a]];
                    pairs[r][part[a]].add(p, -1);
                }
            }
        }
        Sum ties = new Sum();
        for (Sum[] own : pairs) {
            List<Sum> reached = Arrays.stream(own).filter(Objects::nonNull).toList();
            if (reached.size() > 1) {
                int any = states.length + extras++;
                ties.add(any, -1);
                reached.forEach(sum -> tie(sum, any, ties));
            }
        }
        ties.between(parts - 1L, Long.MAX_VALUE / 4);
    }

    private void tie(Sum pairs, int any, Sum ties) {
        int there = states.length + extras++;
        pairs.add(there, 1);
        pairs.between(Long.MIN_VALUE / 4, 0);
        Sum first = new Sum();
        first.add(there, 1);
        first.add(any, -1);
        first.between(Long.MIN_VALUE / 4, 0);
        ties.add(there, 1);
    }

    /** At least one of these pairs. */
    void oneOf(int[] pairs) {
        Sum sum = new Sum();
        Arrays.stream(pairs).forEach(p -> sum.add(p, 1));
        sum.between(1, pairs.length);
    }

    private void demands() {
        for (int a = 0; a < problem.applications.length; a++) {
            Sum sum = new Sum();
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                sum.add(p, 1);
            }
            sum.between(problem.demand[a], problem.demandMost[a]);
        }
    }

    private void loads() {
        Sum[] loads = new Sum[problem.reviewers.length];
        Arrays.setAll(loads, _ -> new Sum());
        for (int p = 0; p < states.length; p++) {
            loads[problem.reviewer[p]].add(p, 1);
        }
        for (int r = 0; r < loads.length; r++) {
            loads[r].between(problem.minimum[r], problem.limit[r]);
        }
    }

    private void group(Group group) {
        for (int a = 0; a < problem.applications.length; a++) {
            Sum sum = new Sum();
            for (int member : group.members()) {
                int p = problem.pairOf(member, a);
                if (p >= 0) {
                    sum.add(p, 1);
                }
            }
            sum.between(problem.demand[a] > 0 ? group.atLeast() : 0, group.atMost());
        }
    }

    /** A sum over pairs: the open ones as terms, the settled ones as a constant. */
    private final class Sum {
        private int[] pairs = new int[8];
        private long[] weights = new long[8];
        private int size;
        private long settled;
        private long largest;
        private long smallest;

        void add(int pair, long weight) {
            if (pair < states.length && states[pair] != State.OPEN) {
                settled += states[pair] == State.IN ? weight : 0;
                return;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            pairs[size] = pair;
            weights[size++] = weight;
            largest += Math.max(0, weight);
            smallest += Math.min(0, weight);
        }

        /** A row is written only where it could be broken. */
        void between(long least, long most) {
            if (settled + largest < least || settled + smallest > most) {
                contradiction = true;
            } else if (settled + smallest < least || settled + largest > most) {
                long upper = Math.min(most - settled, largest);
                long lower = Math.max(least - settled, smallest);
                rows.add(new Row(Arrays.copyOf(pairs, size), Arrays.copyOf(weights, size), lower, upper));
            }
        }
    }
}
