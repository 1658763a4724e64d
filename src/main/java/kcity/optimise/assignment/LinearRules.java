package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kcity.optimise.Highs;
import kcity.optimise.WarmHighs;
import kcity.optimise.assignment.Conflict.Rule;

/**
 * The linear programme behind a question about rules: each may be broken at the price of one a unit, a dropped one at none. Where the least price is above nothing the kept rules
 * conflict, and the rows with a dual value are a proof of it (Farkas): a small conflict to begin with. That all hang together is left out. One programme answers every question, each from where the last one ended.
 */
final class LinearRules implements AutoCloseable {
    /** Prices are of the size of one review; between these the floating point decides nothing. */
    private static final double SOME = 1e-4;

    private static final double NOTHING = 1e-7;

    enum Verdict {
        IMPOSSIBLE,
        /** And an assignment in whole pairs was found. */
        POSSIBLE,
        OPEN
    }

    private final Problem problem;
    private final List<Rule> rules;
    private final List<int[]> owned = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<List<Integer>> ownersOfRow = new ArrayList<>();
    private final Rows rows = new Rows();
    private final WarmHighs solver;
    private BitSet priced;

    LinearRules(Problem problem, List<Rule> rules) {
        this.problem = problem;
        this.rules = rules;
        int[] demandRule = new int[problem.applications.length];
        Arrays.fill(demandRule, -1);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).kind() == Conflict.Kind.DEMAND) {
                demandRule[rules.get(i).index()] = i;
            }
        }
        int[] places = new int[problem.pairs()];
        for (int a = 0; a < problem.applications.length; a++) {
            Arrays.fill(places, problem.starts[a], problem.starts[a + 1], a);
        }
        for (int i = 0; i < rules.size(); i++) {
            state(i, demandRule, places);
        }
        priced = new BitSet();
        priced.set(0, rules.size());
        solver = new WarmHighs(programme());
    }

    private void state(int i, int[] demandRule, int[] places) {
        int index = rules.get(i).index();
        switch (rules.get(i).kind()) {
            case DEMAND ->
                rows.add(
                        IntStream.range(problem.starts[index], problem.starts[index + 1])
                                .toArray(),
                        problem.demand[index],
                        problem.demand[index],
                        i);
            case LIMIT -> rows.add(of(index), -1, problem.limit[index], i);
            case MINIMUM -> rows.add(of(index), problem.minimum[index], -1, i);
            case LOCKED -> rows.add(new int[] {index}, 1, -1, i);
            case GROUP -> group(i, problem.groups.get(index), demandRule);
            case CONNECTED -> {}
        }
    }

    private int[] of(int reviewer) {
        return IntStream.range(0, problem.pairs())
                .filter(p -> problem.reviewer[p] == reviewer)
                .toArray();
    }

    private void group(int i, Group group, int[] demandRule) {
        for (int a = 0; a < problem.applications.length; a++) {
            int application = a;
            int[] members = Arrays.stream(group.members())
                    .map(r -> problem.pairOf(r, application))
                    .filter(p -> p >= 0)
                    .toArray();
            if (members.length > group.atMost()) {
                rows.add(members, -1, group.atMost(), i);
            }
            if (group.atLeast() > 0 && problem.demand[a] > 0) {
                rows.add(members, group.atLeast(), -1, i, demandRule[a]);
            }
        }
    }

    /** Rows over pairs, each with a column for every rule that may break it; -1 is no bound. */
    private final class Rows {
        private final List<int[]> pairs = new ArrayList<>();
        private final List<int[]> bounds = new ArrayList<>();

        void add(int[] members, int least, int most, int... own) {
            int[] extra = new int[own.length * (least >= 0 && most >= 0 ? 2 : 1)];
            for (int k = 0; k < extra.length; k++) {
                extra[k] = owners.size();
                owners.add(own[k % own.length]);
            }
            pairs.add(members);
            bounds.add(new int[] {least, most});
            owned.add(extra);
            ownersOfRow.add(Arrays.stream(own).boxed().toList());
        }
    }

    private Highs.Programme programme() {
        int columns = problem.pairs() + owners.size();
        double[] cost = new double[columns];
        Arrays.fill(cost, problem.pairs(), columns, -1);
        double[] upper = new double[columns];
        for (int a = 0; a < problem.applications.length; a++) {
            // That an application without need is reviewed by nobody is a fact, not a rule.
            Arrays.fill(upper, problem.starts[a], problem.starts[a + 1], problem.demand[a] > 0 ? 1 : 0);
        }
        Arrays.fill(upper, problem.pairs(), columns, Double.POSITIVE_INFINITY);
        int size = rows.pairs.size();
        double[] least = new double[size];
        double[] most = new double[size];
        int[] starts = new int[size];
        int entries = 0;
        for (int r = 0; r < size; r++) {
            starts[r] = entries;
            entries += rows.pairs.get(r).length + owned.get(r).length;
            int[] bounds = rows.bounds.get(r);
            least[r] = bounds[0] < 0 ? Double.NEGATIVE_INFINITY : bounds[0];
            most[r] = bounds[1] < 0 ? Double.POSITIVE_INFINITY : bounds[1];
        }
        int[] at = new int[entries];
        double[] factors = new double[entries];
        for (int r = 0; r < size; r++) {
            int next = starts[r];
            for (int p : rows.pairs.get(r)) {
                at[next] = p;
                factors[next++] = 1;
            }
            int[] extra = owned.get(r);
            boolean both = Double.isFinite(least[r]) && Double.isFinite(most[r]);
            for (int k = 0; k < extra.length; k++) {
                at[next] = problem.pairs() + extra[k];
                boolean lifts = both ? k < extra.length / 2 : Double.isFinite(least[r]);
                factors[next++] = lifts ? 1 : -1;
            }
        }
        return new Highs.Programme(cost, new double[columns], upper, least, most, starts, at, factors, false);
    }

    /** Of these rules alone. */
    Verdict of(BitSet kept) {
        for (int k = 0; k < owners.size(); k++) {
            int rule = owners.get(k);
            if (priced.get(rule) != kept.get(rule)) {
                solver.cost(problem.pairs() + k, kept.get(rule) ? -1 : 0);
            }
        }
        priced = (BitSet) kept.clone();
        WarmHighs.Answer answer = solver.maximise();
        if (answer.status() != Highs.Status.OPTIMAL) {
            return Verdict.OPEN;
        }
        if (answer.objective() < -SOME) {
            return Verdict.IMPOSSIBLE;
        }
        boolean whole = answer.objective() > -NOTHING
                && IntStream.range(0, problem.pairs())
                        .mapToDouble(p -> answer.columns()[p])
                        .allMatch(x -> Math.abs(x - Math.rint(x)) < NOTHING);
        return whole ? Verdict.POSSIBLE : Verdict.OPEN;
    }

    /** After an impossible verdict: the kept rules that its proof needs. */
    BitSet proof() {
        double[] duals = solver.maximise().duals();
        BitSet proof = new BitSet();
        for (int r = 0; r < duals.length; r++) {
            if (Math.abs(duals[r]) > NOTHING) {
                ownersOfRow.get(r).stream().filter(priced::get).forEach(proof::set);
            }
        }
        return proof;
    }

    @Override
    public void close() {
        solver.close();
    }
}
