package kcity.optimise.assignment;

import com.google.ortools.graph.MaxFlow;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import kcity.optimise.Natives;

/** Whether any flow meets the rules, with a least and a most on every arc. If none does, the nodes that can still be reached show where it is stuck. */
final class Feasibility {
    private final Problem problem;
    private final GroupNodes groups;
    private final int source;
    private final int sink;
    private final int start;
    private final int end;
    private final long[] excess;
    private final MaxFlow solver = new MaxFlow();

    private Feasibility(Problem problem) {
        this.problem = problem;
        this.sink = problem.applications.length + problem.reviewers.length;
        this.groups = new GroupNodes(problem, sink + 1);
        this.source = groups.end();
        this.start = source + 1;
        this.end = source + 2;
        this.excess = new long[source + 3];
    }

    /** Crossing groups are passed over; see {@link Nesting}. */
    static boolean possible(Problem problem) {
        return jam(problem).none();
    }

    /** The nodes of applications, then reviewers, then the sink, that lie before the jam. What crosses its border conflicts. */
    record Jam(boolean none, BitSet before, boolean sourceBefore) {}

    static Jam jam(Problem problem) {
        Natives.load();
        Feasibility feasibility = new Feasibility(problem);
        try {
            BitSet before = feasibility.solve();
            return new Jam(before.isEmpty(), before, before.get(feasibility.source));
        } finally {
            feasibility.solver.delete();
        }
    }

    private BitSet solve() {
        for (int a = 0; a < problem.applications.length; a++) {
            between(source, a, problem.demand[a], problem.demandMost[a]);
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                if (problem.demandMost[a] > 0 || problem.locked(p)) {
                    int reviewerNode = problem.applications.length + problem.reviewer[p];
                    between(groups.tail(p, a), reviewerNode, problem.locked(p) ? 1 : 0, 1);
                }
            }
        }
        for (int i = 0; i < groups.arcs(); i++) {
            between(groups.parent(i), groups.node(i), 0, groups.atMost(i));
        }
        for (int r = 0; r < problem.reviewers.length; r++) {
            between(problem.applications.length + r, sink, problem.minimum[r], problem.limit[r]);
        }
        between(sink, source, 0, Integer.MAX_VALUE);
        long wanted = 0;
        for (int node = 0; node < start; node++) {
            if (excess[node] > 0) {
                solver.addArcWithCapacity(start, node, excess[node]);
                wanted += excess[node];
            } else if (excess[node] < 0) {
                solver.addArcWithCapacity(node, end, -excess[node]);
            }
        }
        if (wanted == 0) {
            return new BitSet();
        }
        solver.solve(start, end);
        return solver.getOptimalFlow() == wanted ? new BitSet() : reached();
    }

    private void between(int tail, int head, int least, int most) {
        // A most below the least can never be met; an impossible demand of one more unit says so.
        if (most < least) {
            excess[head] += least - most;
        }
        solver.addArcWithCapacity(tail, head, Math.max(0, most - least));
        excess[head] += least;
        excess[tail] -= least;
    }

    private BitSet reached() {
        int arcs = solver.getNumArcs();
        int[] first = new int[end + 2];
        for (int i = 0; i < arcs; i++) {
            first[solver.getTail(i) + 1]++;
            first[solver.getHead(i) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] at = first.clone();
        int[] touching = new int[2 * arcs];
        for (int i = 0; i < arcs; i++) {
            touching[at[solver.getTail(i)]++] = i;
            touching[at[solver.getHead(i)]++] = i;
        }
        BitSet reached = new BitSet();
        ArrayDeque<Integer> next = new ArrayDeque<>();
        reached.set(start);
        next.add(start);
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int k = first[node]; k < first[node + 1]; k++) {
                int i = touching[k];
                boolean forward = solver.getTail(i) == node;
                int other = forward ? solver.getHead(i) : solver.getTail(i);
                long room = forward ? solver.getCapacity(i) - solver.getFlow(i) : solver.getFlow(i);
                if (room > 0 && !reached.get(other)) {
                    reached.set(other);
                    next.add(other);
                }
            }
        }
        return reached;
    }
}
