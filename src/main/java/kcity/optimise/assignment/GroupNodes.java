package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kcity.optimise.assignment.Nesting.Nested;

/**
 * A node for each application and each group that could bind there: one that has more allowed members than it may send. Groups that cross those
 * already taken stay outside the flow and are named in {@link #outside}.
 */
final class GroupNodes {
    private final int first;
    private final int[] tails;
    private final List<int[]> arcs = new ArrayList<>();
    final List<Group> outside;

    GroupNodes(Problem problem, int first) {
        this.first = first;
        Nesting nesting = Nesting.of(problem.groups);
        this.outside = nesting.crossing();
        this.tails = nesting.nested().isEmpty() ? new int[0] : new int[problem.pairs()];
        if (tails.length > 0) {
            for (int a = 0; a < problem.applications.length; a++) {
                Arrays.fill(tails, problem.starts[a], problem.starts[a + 1], a);
                place(problem, nesting.nested(), a);
            }
        }
    }

    /** Outer groups first, so that an inner group's node hangs on the node its members hang on already. */
    private void place(Problem problem, List<Nested> groups, int a) {
        for (Nested nested : groups) {
            int[] members = Arrays.stream(nested.group().members())
                    .map(r -> problem.pairOf(r, a))
                    .filter(p -> p >= 0)
                    .toArray();
            if (members.length > nested.group().atMost()) {
                int node = first + arcs.size();
                arcs.add(new int[] {tails[members[0]], node, nested.group().atMost()});
                Arrays.stream(members).forEach(p -> tails[p] = node);
            }
        }
    }

    int tail(int pair, int application) {
        return tails.length == 0 ? application : tails[pair];
    }

    int arcs() {
        return arcs.size();
    }

    int parent(int i) {
        return arcs.get(i)[0];
    }

    int node(int i) {
        return arcs.get(i)[1];
    }

    int atMost(int i) {
        return arcs.get(i)[2];
    }

    int end() {
        return first + arcs.size();
    }
}
