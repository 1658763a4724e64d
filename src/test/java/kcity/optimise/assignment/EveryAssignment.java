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
    private final int[] applicationOf;
    private final boolean[][] member;
    final List<int[]> allowed = new ArrayList<>();

    EveryAssignment(Problem problem) {
        this.problem = problem;
        this.applicationOf =
                IntStream.range(0, problem.pairs()).map(problem::applicationOf).toArray();
        this.member = new boolean[problem.groups.size()][problem.reviewers.length];
        for (int g = 0; g < member.length; g++) {
            for (int r : problem.groups.get(g).members()) {
                member[g][r] = true;
            }
        }
        for (int subset = 0; subset < 1 << problem.pairs(); subset++) {
            int[] chosen = pairs(subset);
            if (meetsAll(chosen)) {
                allowed.add(chosen);
            }
        }
    }

    private static int[] pairs(int subset) {
        int[] chosen = new int[Integer.bitCount(subset)];
        int rest = subset;
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = Integer.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return chosen;
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

    /** In loops, as it is asked of every subset. */
    boolean meetsAll(int[] chosen) {
        int[] got = new int[problem.applications.length];
        int[] load = new int[problem.reviewers.length];
        for (int p : chosen) {
            got[applicationOf[p]]++;
            load[problem.reviewer[p]]++;
        }
        for (int a = 0; a < got.length; a++) {
            if (got[a] < problem.demand[a] || got[a] > problem.demandMost[a]) {
                return false;
            }
        }
        for (int r = 0; r < load.length; r++) {
            if (load[r] > problem.limit[r] || load[r] < problem.minimum[r]) {
                return false;
            }
        }
        return groupsHold(chosen)
                && Arrays.stream(problem.locks)
                        .allMatch(lock -> Arrays.stream(chosen).anyMatch(p -> p == lock));
    }

    private boolean groupsHold(int[] chosen) {
        for (int g = 0; g < member.length; g++) {
            int[] used = new int[problem.applications.length];
            for (int p : chosen) {
                if (member[g][problem.reviewer[p]]) {
                    used[applicationOf[p]]++;
                }
            }
            for (int a = 0; a < used.length; a++) {
                if (!holds(problem.groups.get(g), a, used[a])) {
                    return false;
                }
            }
        }
        return true;
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
