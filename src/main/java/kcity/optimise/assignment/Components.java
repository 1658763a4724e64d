package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which applications can be compared: those tied together, over any number of steps, by reviewers they share. */
final class Components {
    private final Problem problem;
    private final int[] parent;

    Components(Problem problem, int[] chosen) {
        this.problem = problem;
        int applications = problem.applications.length;
        this.parent =
                IntStream.range(0, applications + problem.reviewers.length).toArray();
        for (int pair : chosen) {
            tie(pair);
        }
    }

    /** False where the two were tied before. */
    boolean tie(int pair) {
        int application = root(problem.applicationOf(pair));
        int reviewer = root(problem.applications.length + problem.reviewer[pair]);
        parent[application] = reviewer;
        return application != reviewer;
    }

    /** How many groups of applications cannot be compared with one another; one means all can. */
    int count() {
        return sizes().size();
    }

    /** For each application the number of its component from 0; -1 where it needs no review. */
    int[] parts() {
        List<Integer> roots = new ArrayList<>(sizes().keySet());
        return IntStream.range(0, problem.applications.length)
                .map(a -> problem.demand[a] > 0 ? roots.indexOf(root(a)) : -1)
                .toArray();
    }

    boolean together(int oneApplication, int otherApplication) {
        return root(oneApplication) == root(otherApplication);
    }

    private TreeMap<Integer, Integer> sizes() {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int a = 0; a < problem.applications.length; a++) {
            if (problem.demand[a] > 0) {
                sizes.merge(root(a), 1, Integer::sum);
            }
        }
        return sizes;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
