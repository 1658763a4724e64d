package kcity.optimise.assignment;

import com.google.ortools.graph.MinCostFlow;
import java.util.Arrays;
import kcity.optimise.Natives;
import org.jspecify.annotations.Nullable;

/**
 * The rules as a flow: application → (its capped groups, outer to inner) → reviewer → sink. Pairs come first among the arcs and are not stored
 * again. All amounts are multiplied by {@code times}, a pair carries at most {@code most}: with 1 and 1 an assignment, with 4 and 3 a lottery in which no
 * pair has more than three quarters.
 */
final class Network {
    private static final int VAST = 4_000_000;

    final Problem problem;
    final int times;
    final int most;
    /** Nodes: applications, reviewers, sink, then one per application and capped group. */
    final int sink;

    final GroupNodes groupNodes;
    private final Tariff tariff;

    /** What one review of a pair is worth to the flow. */
    interface Tariff {
        long of(int pair, int application);
    }

    Network(Problem problem, int times, int most, Tariff tariff) {
        this.problem = problem;
        this.times = times;
        this.most = most;
        this.tariff = tariff;
        this.sink = problem.applications.length + problem.reviewers.length;
        this.groupNodes = new GroupNodes(problem, sink + 1);
    }

    static Network assignment(Problem problem) {
        return new Network(problem, 1, 1, (pair, _) -> problem.affinity[pair]);
    }

    int reviewerNode(int r) {
        return problem.applications.length + r;
    }

    int nodes() {
        return groupNodes.end();
    }

    long worth(int pair, int application) {
        return tariff.of(pair, application);
    }

    /** Flow on each pair; an impossible one when no flow meets all rules. */
    Flow solve() {
        Flow flow = trySolve();
        return flow == null ? Refinement.of(this) : flow;
    }

    /** Null when the worths are too large for the solver's arithmetic. */
    @Nullable
    Flow trySolve() {
        Natives.load();
        if (!balanced()) {
            return Flow.none();
        }
        if (problem.pairs() > VAST) {
            // What reading left behind goes back to the system before the solver takes gigabytes of its own.
            System.gc();
        }
        MinCostFlow solver = new MinCostFlow(nodes(), problem.pairs() + groupNodes.arcs() + problem.reviewers.length);
        try {
            build(solver);
            return switch (solver.solve()) {
                case OPTIMAL -> new Flow(flows(solver), -solver.getOptimalCost(), true);
                case INFEASIBLE -> Flow.none();
                case BAD_COST_RANGE -> null;
                case NOT_SOLVED, FEASIBLE, UNBALANCED, BAD_RESULT ->
                    throw new IllegalStateException("the flow was not solved");
            };
        } finally {
            solver.delete();
        }
    }

    private boolean balanced() {
        for (int r = 0; r < problem.reviewers.length; r++) {
            if (problem.minimum[r] > problem.limit[r]) {
                return false;
            }
        }
        return problem.reviews()
                >= Arrays.stream(problem.minimum).asLongStream().sum();
    }

    private void build(MinCostFlow solver) {
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                int tail = groupNodes.tail(p, a);
                solver.addArcWithCapacityAndUnitCost(tail, reviewerNode(problem.reviewer[p]), most, -worth(p, a));
            }
            solver.setNodeSupply(a, (long) times * problem.demand[a]);
        }
        for (int i = 0; i < groupNodes.arcs(); i++) {
            long capacity = (long) times * groupNodes.atMost(i);
            solver.addArcWithCapacityAndUnitCost(groupNodes.parent(i), groupNodes.node(i), capacity, 0);
        }
        long toSink = (long) times * problem.reviews();
        for (int r = 0; r < problem.reviewers.length; r++) {
            // A least load is met by demanding it at the reviewer; only what goes beyond runs to the sink.
            long least = (long) times * problem.minimum[r];
            toSink -= least;
            solver.addArcWithCapacityAndUnitCost(reviewerNode(r), sink, (long) times * problem.limit[r] - least, 0);
            solver.setNodeSupply(reviewerNode(r), -least);
        }
        solver.setNodeSupply(sink, -toSink);
    }

    private int[] flows(MinCostFlow solver) {
        int[] flows = new int[problem.pairs()];
        for (int p = 0; p < flows.length; p++) {
            flows[p] = (int) solver.getFlow(p);
        }
        return flows;
    }
}
