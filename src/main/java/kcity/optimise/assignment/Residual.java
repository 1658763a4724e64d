package kcity.optimise.assignment;

import java.util.Arrays;

/** What could still be moved around an assignment of greatest worth: arcs, and node prices under which none of them gains anything. */
final class Residual {
    private final Network network;
    private final int[] from;
    private final int[] to;
    private final long[] cost;
    private int size;

    /** Arc p for p below the number of pairs is the pair itself, backwards where it is assigned. */
    Residual(Network network, boolean[] assigned) {
        this.network = network;
        Problem problem = network.problem;
        int most = problem.pairs() + 2 * (network.groupNodes.arcs() + problem.reviewers.length);
        from = new int[most];
        to = new int[most];
        cost = new long[most];
        int[] load = new int[problem.reviewers.length];
        int[] used = new int[network.nodes()];
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                int tail = network.groupNodes.tail(p, a);
                int head = network.reviewerNode(problem.reviewer[p]);
                long worth = network.worth(p, a);
                if (assigned[p]) {
                    add(head, tail, worth);
                    load[problem.reviewer[p]]++;
                    used[tail]++;
                } else {
                    add(tail, head, -worth);
                }
            }
        }
        // Inner groups come after outer ones, so going backwards hands their flow on to the outer.
        for (int i = network.groupNodes.arcs() - 1; i >= 0; i--) {
            int flow = used[network.groupNodes.node(i)];
            used[network.groupNodes.parent(i)] += flow;
            both(network.groupNodes.parent(i), network.groupNodes.node(i), flow, 0, network.groupNodes.atMost(i));
        }
        for (int r = 0; r < load.length; r++) {
            both(network.reviewerNode(r), network.sink, load[r], problem.minimum[r], problem.limit[r]);
        }
    }

    private void both(int tail, int head, int flow, int least, int most) {
        if (flow < most) {
            add(tail, head, 0);
        }
        if (flow > least) {
            add(head, tail, 0);
        }
    }

    private void add(int tail, int head, long arcCost) {
        from[size] = tail;
        to[size] = head;
        cost[size++] = arcCost;
    }

    /** For each pair: at least so much worth is lost when it is taken in, or, if assigned, given up. */
    long[] losses() {
        long[] price = prices();
        long[] losses = new long[network.problem.pairs()];
        Arrays.setAll(losses, p -> cost[p] + price[from[p]] - price[to[p]]);
        return losses;
    }

    /** The pairs to flip along one cycle that gains something; none when the assignment is the best. */
    int[] gainfulPairs() {
        return new ExactCycles(network.nodes(), from, to, cost, size)
                .negative()
                .filter(arc -> arc < network.problem.pairs())
                .toArray();
    }

    /** Whether the pair is in every assignment that meets the flow's rules: no way around leads back to it. */
    boolean[] forced(int[] chosen) {
        int[] component = new StrongComponents(network.nodes(), from, to, size).of();
        boolean[] forced = new boolean[network.problem.pairs()];
        for (int p : chosen) {
            forced[p] = component[from[p]] != component[to[p]];
        }
        return forced;
    }

    private long[] prices() {
        long[] price = new long[network.nodes()];
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > price.length) {
                throw new IllegalStateException("the flow was not the best");
            }
            changed = false;
            for (int i = 0; i < size; i++) {
                long offer = Math.addExact(price[from[i]], cost[i]);
                if (offer < price[to[i]]) {
                    price[to[i]] = offer;
                    changed = true;
                }
            }
        }
        return price;
    }
}
