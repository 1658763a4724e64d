package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Rules that a flow cannot hold: a least sum per application, crossing groups, connectedness. Stated to the solver only once an answer breaks them. */
final class SideConstraints {
    private final Problem problem;
    private final long threshold;
    private final long[] dreams;
    /** For each application the last of the affinities that make up its dream. */
    private final long[] leasts;

    private final boolean connected;
    private final List<Group> outside;
    private final TreeSet<Integer> poor = new TreeSet<>();
    private final List<int[]> partitions = new ArrayList<>();

    /** Long.MIN_VALUE is no threshold. */
    SideConstraints(Problem problem, long threshold, boolean connected) {
        this.problem = problem;
        this.threshold = threshold;
        this.connected = connected;
        this.outside = problem.outsideFlow();
        this.dreams = threshold == Long.MIN_VALUE ? new long[0] : problem.dreams();
        this.leasts = IntStream.range(0, dreams.length).mapToLong(this::least).toArray();
    }

    /** Notes what this answer breaks that was not noted yet; false when nothing new is. */
    boolean learn(int[] chosen) {
        boolean learnt = false;
        if (threshold != Long.MIN_VALUE) {
            long[] sums = problem.sums(chosen);
            for (int a = 0; a < sums.length; a++) {
                learnt |= problem.demand[a] > 0 && sums[a] < threshold && poor.add(a);
            }
            // Where one is poor another soon is: one programme with all thresholds is cheaper than a round for each.
            if (learnt) {
                IntStream.range(0, sums.length)
                        .filter(a -> problem.demand[a] > 0)
                        .forEach(poor::add);
            }
        }
        if (connected) {
            Components components = new Components(problem, chosen);
            if (components.count() > 1) {
                partitions.add(components.parts());
                learnt = true;
            }
        }
        return learnt;
    }

    /** Parts that only pairs of great loss tie together. */
    void expect(long[] losses) {
        if (connected) {
            partitions.addAll(Circles.of(problem, losses));
        }
    }

    /** Rules that every answer has to meet, so that what they allow at most bounds all; a threshold is a question only. */
    boolean everybodys() {
        return threshold == Long.MIN_VALUE;
    }

    boolean connected() {
        return connected;
    }

    /** False where counting alone forbids it. */
    boolean perhaps() {
        return !connected || Connectable.perhaps(problem);
    }

    boolean brokenBy(int[] chosen) {
        return brokenApart(chosen) || connected && new Components(problem, chosen).count() > 1;
    }

    /** Of all rules that an exchange of reviews could break, those of the flow too. */
    boolean brokenByExchange(int[] chosen) {
        return brokenApart(chosen) || problem.groups.stream().anyMatch(group -> brokenBy(chosen, group));
    }

    /** But for the tying together. */
    boolean brokenApart(int[] chosen) {
        return threshold != Long.MIN_VALUE && problem.worst(chosen) < threshold
                || outside.stream().anyMatch(group -> brokenBy(chosen, group));
    }

    void state(Programme programme) {
        poor.forEach(a -> programme.atLeast(a, threshold));
        partitions.forEach(programme::together);
    }

    /** A pair no answer can hold: even with the best others its application would stay below the threshold. */
    boolean useless(int pair, int application) {
        if (threshold == Long.MIN_VALUE || problem.demand[application] == 0) {
            return false;
        }
        long worse = leasts[application] - problem.affinity[pair];
        return worse > 0 && dreams[application] - worse < threshold;
    }

    private long least(int application) {
        long[] own = Arrays.copyOfRange(problem.affinity, problem.starts[application], problem.starts[application + 1]);
        Arrays.sort(own);
        int last = Math.max(0, own.length - problem.demand[application]);
        return last < own.length ? own[last] : 0;
    }

    private boolean brokenBy(int[] chosen, Group group) {
        int[] used = new int[problem.applications.length];
        for (int pair : chosen) {
            if (Arrays.binarySearch(group.members(), problem.reviewer[pair]) >= 0) {
                used[problem.applicationOf(pair)]++;
            }
        }
        return IntStream.range(0, used.length)
                .anyMatch(a -> used[a] > group.atMost() || problem.demand[a] > 0 && used[a] < group.atLeast());
    }
}
