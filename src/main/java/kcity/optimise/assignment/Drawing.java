package kcity.optimise.assignment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Draws whole reviews from chances without changing any chance or breaking any rule: around a cycle of arcs that still hold parts of a review, as much is pushed
 * one way or the other as makes an arc whole, with odds that leave every arc's mean where it was. What enters and leaves a node is whole from the start, so
 * where one arc is partial another is, and a cycle is always found (dependent rounding; Gandhi et al., 2006).
 */
final class Drawing {
    private final int parts;
    private final int pairs;
    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final int[] amount;
    private final int[] starts;
    private final int[] touching;
    private final int[] next;
    private final int[] place;
    private final int[] path;
    private final int[] stack;
    private int arcs;

    Drawing(Lottery lottery) {
        Network network = lottery.network;
        Problem problem = lottery.problem;
        parts = lottery.parts;
        pairs = problem.pairs();
        nodes = network.nodes();
        int most = pairs + network.groupNodes.arcs() + problem.reviewers.length;
        tail = new int[most];
        head = new int[most];
        amount = new int[most];
        lay(lottery, network, problem);
        starts = new int[nodes + 1];
        touching = new int[2 * arcs];
        index();
        next = Arrays.copyOf(starts, nodes);
        place = new int[nodes];
        path = new int[nodes + 1];
        stack = new int[nodes + 1];
    }

    /** The pairs drawn; to be called once. */
    int[] draw(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Arrays.fill(place, -1);
        for (int root = 0; root < nodes; root++) {
            walk(root, chance);
        }
        return IntStream.range(0, pairs).filter(p -> amount[p] >= parts).toArray();
    }

    private void lay(Lottery lottery, Network network, Problem problem) {
        int[] through = new int[nodes];
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                add(network.groupNodes.tail(p, a), network.reviewerNode(problem.reviewer[p]), lottery.chance[p]);
                through[tail[p]] += lottery.chance[p];
                through[head[p]] += lottery.chance[p];
            }
        }
        for (int i = network.groupNodes.arcs() - 1; i >= 0; i--) {
            int node = network.groupNodes.node(i);
            through[network.groupNodes.parent(i)] += through[node];
            add(network.groupNodes.parent(i), node, through[node]);
        }
        for (int r = 0; r < problem.reviewers.length; r++) {
            add(network.reviewerNode(r), network.sink, through[network.reviewerNode(r)]);
        }
    }

    private void add(int from, int to, int units) {
        tail[arcs] = from;
        head[arcs] = to;
        amount[arcs++] = units;
    }

    private void index() {
        for (int arc = 0; arc < arcs; arc++) {
            starts[tail[arc] + 1]++;
            starts[head[arc] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] at = starts.clone();
        for (int arc = 0; arc < arcs; arc++) {
            touching[at[tail[arc]]++] = arc;
            touching[at[head[arc]]++] = arc;
        }
    }

    private void walk(int root, RandomGenerator chance) {
        int depth = 0;
        stack[0] = root;
        place[root] = 0;
        for (int arc = partial(root, -1); arc >= 0; arc = partial(stack[depth], depth == 0 ? -1 : path[depth - 1])) {
            int other = tail[arc] == stack[depth] ? head[arc] : tail[arc];
            path[depth] = arc;
            if (place[other] < 0) {
                stack[++depth] = other;
                place[other] = depth;
                continue;
            }
            push(place[other], depth, chance);
            while (depth > place[other]) {
                place[stack[depth--]] = -1;
            }
        }
        place[root] = -1;
    }

    /** An arc at the node, other than the one it was entered by, that holds parts of a review; once whole an arc stays so and is passed for good. */
    private int partial(int node, int enteredBy) {
        while (next[node] < starts[node + 1] && amount[touching[next[node]]] % parts == 0) {
            next[node]++;
        }
        for (int i = next[node]; i < starts[node + 1]; i++) {
            int arc = touching[i];
            if (arc != enteredBy && amount[arc] % parts != 0) {
                return arc;
            }
        }
        return -1;
    }

    private void push(int from, int to, RandomGenerator chance) {
        int along = parts;
        int against = parts;
        for (int i = from; i <= to; i++) {
            int rest = amount[path[i]] % parts;
            boolean forward = tail[path[i]] == stack[i];
            along = Math.min(along, forward ? parts - rest : rest);
            against = Math.min(against, forward ? rest : parts - rest);
        }
        int step = chance.nextInt(along + against) < against ? along : -against;
        for (int i = from; i <= to; i++) {
            amount[path[i]] += tail[path[i]] == stack[i] ? step : -step;
        }
    }
}
