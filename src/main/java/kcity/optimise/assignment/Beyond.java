package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Rules that a flow cannot hold: a least sum per application, crossing groups, connectedness. Stated to the solver only once an answer breaks them. */
final class Beyond {
    private final Problem problem;
    private final long threshold;
    private final long[] dreams;
    /** For each application the last of the affinities that make up its dream. */
    private final long[] leasts;

    private final boolean connected;
    private final List<Group> crossing;
    private final TreeSet<Integer> poor = new TreeSet<>();
    private final List<int[]> cuts = new ArrayList<>();

    /** Long.MIN_VALUE is no threshold. */
    Beyond(Problem problem, long threshold, boolean connected) {
        this.problem = problem;
        this.threshold = threshold;
        this.connected = connected;
        this.crossing = Nesting.of(problem.groups).crossing();
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
        }
        if (connected) {
            List<int[]> missing = new Components(problem, chosen).cuts();
            cuts.addAll(missing);
            learnt |= !missing.isEmpty();
        }
        return learnt;
    }

    /** False where counting alone forbids it. */
    boolean perhaps() {
        return !connected || Connectable.perhaps(problem);
    }

    boolean brokenBy(int[] chosen) {
        return threshold != Long.MIN_VALUE && problem.worst(chosen) < threshold
                || connected && new Components(problem, chosen).count() > 1
                || crossing.stream().anyMatch(group -> brokenBy(chosen, group));
    }

    void state(Programme programme) {
        poor.forEach(a -> programme.atLeast(a, threshold));
        cuts.forEach(programme::oneOf);
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
        return Arrays.stream(used).anyMatch(many -> many > group.atMost());
    }
}
