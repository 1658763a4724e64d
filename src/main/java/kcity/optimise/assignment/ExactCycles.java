package kcity.optimise.assignment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Bellman and Ford's search for a cycle of negative cost, in numbers of any size. */
final class ExactCycles {
    private final int[] from;
    private final int[] to;
    private final BigInteger[] cost;
    private final BigInteger[] price;
    private final int[] enteredBy;

    ExactCycles(int nodes, int[] from, int[] to, long[] cost, int arcs) {
        this.from = from;
        this.to = to;
        this.cost = Arrays.stream(cost, 0, arcs).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        this.price = new BigInteger[nodes];
        this.enteredBy = new int[nodes];
        Arrays.fill(price, BigInteger.ZERO);
        Arrays.fill(enteredBy, -1);
    }

    /** The arcs of one; empty when there is none. */
    IntStream negative() {
        while (round()) {
            int node = onCycle();
            if (node >= 0) {
                return around(node);
            }
        }
        return IntStream.empty();
    }

    private boolean round() {
        boolean changed = false;
        for (int i = 0; i < cost.length; i++) {
            BigInteger offer = price[from[i]].add(cost[i]);
            if (offer.compareTo(price[to[i]]) < 0) {
                price[to[i]] = offer;
                enteredBy[to[i]] = i;
                changed = true;
            }
        }
        return changed;
    }

    /** A node of a cycle among the arcs last entered by, which is then negative; -1 while they form none. */
    private int onCycle() {
        int[] seen = new int[price.length];
        for (int start = 0; start < price.length; start++) {
            int node = start;
            while (node >= 0 && seen[node] == 0) {
                seen[node] = start + 1;
                node = enteredBy[node] < 0 ? -1 : from[enteredBy[node]];
            }
            if (node >= 0 && seen[node] == start + 1) {
                return node;
            }
        }
        return -1;
    }

    private IntStream around(int start) {
        IntStream.Builder arcs = IntStream.builder();
        int node = start;
        do {
            arcs.add(enteredBy[node]);
            node = from[enteredBy[node]];
        } while (node != start);
        return arcs.build();
    }
}
