package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which applications can be compared: those tied together, over any number of steps, by reviewers they share. */
final class Components {
    private final Problem problem;
    private final int[] parent;
    private final boolean[] reviews;

    Components(Problem problem, int[] chosen) {
        this.problem = problem;
        int applications = problem.applications.length;
        this.parent =
                IntStream.range(0, applications + problem.reviewers.length).toArray();
        this.reviews = new boolean[problem.reviewers.length];
        for (int pair : chosen) {
            int r = problem.reviewer[pair];
            reviews[r] = true;
            parent[root(problem.applicationOf(pair))] = root(applications + r);
        }
    }

    /** How many groups of applications cannot be compared with one another; one means all can. */
    int count() {
        return sizes().size();
    }

    /** For each component save the largest, the pairs of which one must be chosen to tie it to another. */
    List<int[]> cuts() {
        TreeMap<Integer, Integer> sizes = sizes();
        int largest = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
        List<int[]> cuts = new ArrayList<>();
        for (int component : sizes.keySet()) {
            if (component != largest) {
                cuts.add(leaving(component));
            }
        }
        return cuts;
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

    private int[] leaving(int component) {
        return IntStream.range(0, problem.applications.length)
                .filter(a -> problem.demand[a] > 0)
                .flatMap(a -> IntStream.range(problem.starts[a], problem.starts[a + 1])
                        .filter(p -> (root(a) == component) != holds(component, problem.reviewer[p])))
                .toArray();
    }

    private boolean holds(int component, int r) {
        return reviews[r] && root(problem.applications.length + r) == component;
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
