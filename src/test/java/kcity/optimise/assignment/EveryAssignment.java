package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The oracle: every subset of pairs is tried against every rule, written out without any flow or programme. */
final class EveryAssignment {
    private final Problem problem;
    final List<int[]> allowed = new ArrayList<>();

    EveryAssignment(Problem problem) {
        this.problem = problem;
        for (int subset = 0; subset < 1 << problem.pairs(); subset++) {
            int bits = subset;
            int[] chosen = IntStream.range(0, problem.pairs())
                    .filter(p -> (bits >> p & 1) == 1)
                    .toArray();
            if (meetsAll(chosen)) {
                allowed.add(chosen);
            }
        }
    }

    Optional<Long> greatestTotal() {
        return allowed.stream().map(problem::total).max(Comparator.naturalOrder());
    }

    Optional<int[]> fairest() {
        return allowed.stream().max(Comparator.comparingLong(problem::worst).thenComparingLong(problem::total));
    }

    Optional<Long> greatestConnected() {
        return allowed.stream().filter(this::connected).map(problem::total).max(Comparator.naturalOrder());
    }

    boolean meetsAll(int[] chosen) {
        int[] got = new int[problem.applications.length];
        int[] load = new int[problem.reviewers.length];
        int[][] used = new int[problem.groups.size()][problem.applications.length];
        for (int p : chosen) {
            got[problem.applicationOf(p)]++;
            load[problem.reviewer[p]]++;
            for (int g = 0; g < used.length; g++) {
                int[] members = problem.groups.get(g).members();
                if (Arrays.stream(members).anyMatch(r -> r == problem.reviewer[p])) {
                    used[g][problem.applicationOf(p)]++;
                }
            }
        }
        boolean demands = IntStream.range(0, got.length)
                .allMatch(a -> got[a] >= problem.demand[a] && got[a] <= problem.demandMost[a]);
        boolean loads = IntStream.range(0, load.length)
                .allMatch(r -> load[r] <= problem.limit[r] && load[r] >= problem.minimum[r]);
        return demands
                && loads
                && IntStream.range(0, used.length)
                        .allMatch(g -> IntStream.range(0, got.length)
                                .allMatch(a -> holds(problem.groups.get(g), a, used[g][a])))
                && Arrays.stream(problem.locks)
                        .allMatch(lock -> Arrays.stream(chosen).anyMatch(p -> p == lock));
    }

    private boolean holds(Group group, int application, int many) {
        return many <= group.atMost() && (problem.demand[application] == 0 || many >= group.atLeast());
    }

    /** Spreads from the first application over shared reviewers until nothing changes. */
    boolean connected(int[] chosen) {
        int[] needed = IntStream.range(0, problem.applications.length)
                .filter(a -> problem.demand[a] > 0)
                .toArray();
        if (needed.length == 0) {
            return true;
        }
        boolean[] reached = new boolean[problem.applications.length];
        reached[needed[0]] = true;
        for (int round = 0; round < needed.length; round++) {
            for (int p : chosen) {
                for (int q : chosen) {
                    if (problem.reviewer[p] == problem.reviewer[q] && reached[problem.applicationOf(p)]) {
                        reached[problem.applicationOf(q)] = true;
                    }
                }
            }
        }
        return Arrays.stream(needed).allMatch(a -> reached[a]);
    }
}
