package kcity.optimise.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A problem in whole numbers: amounts in steps, values in units, rules as rows. */
public final class Model {
    public final SelectionProblem problem;
    public final List<Candidate> candidates;
    public final SelectionRules rules;
    public final int size;
    public final Amounts[] amounts;
    public final Scale scale;
    public final long[] values;
    public final List<Rule> ruleRows;
    /** Without any rule: chosen means at least one step, at most what was asked for. */
    public final Linear base;

    public Model(SelectionProblem problem) {
        this.problem = problem;
        this.candidates = problem.candidates();
        this.rules = problem.rules();
        this.size = candidates.size();
        this.amounts = candidates.stream().map(it -> Amounts.of(it, rules)).toArray(Amounts[]::new);
        this.scale = Scale.of(candidates, rules);
        this.values =
                candidates.stream().mapToLong(it -> scale.units(it.value())).toArray();
        this.ruleRows = RuleRows.of(problem);
        this.base = base();
    }

    private Linear base() {
        long[] upper = new long[2 * size];
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            upper[i] = amounts[i].cap() == 0 ? 0 : 1;
            upper[size + i] = amounts[i].cap();
            int[] both = {size + i, i};
            rows.add(Row.atMost(both, new long[] {1, -amounts[i].cap()}, 0));
            rows.add(Row.atLeast(both, new long[] {1, -1}, 0));
        }
        return new Linear(worth(values), upper, rows);
    }

    /** What each column is worth under these values, in units. */
    public long[] worth(long[] someValues) {
        long[] worth = new long[2 * size];
        for (int i = 0; i < size; i++) {
            Worth own = worth(i, someValues[i]);
            worth[i] = own.chosen();
            worth[size + i] = own.perStep();
        }
        return worth;
    }

    public Worth worth(int candidate, long value) {
        return Worth.of(value, candidates.get(candidate).requestWon(), rules);
    }

    /** All rules hold. */
    public Linear whole() {
        return under(ruleRows);
    }

    /** All rules but the envelope of the round, which is the first. */
    public Linear withoutEnvelope() {
        return under(ruleRows.subList(1, ruleRows.size()));
    }

    /** All together get at most so many steps. */
    public Row envelope(long steps) {
        int[] amounts = IntStream.range(size, 2 * size).toArray();
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        return Row.atMost(amounts, ones, steps);
    }

    private Linear under(List<Rule> some) {
        return base.with(some.stream().flatMap(it -> it.rows().stream()).toArray(Row[]::new));
    }

    /** The point that these grants describe. */
    public long[] point(List<Grant> grants) {
        long[] point = new long[2 * size];
        Map<String, Long> won = grants.stream().collect(Collectors.toMap(Grant::id, Grant::amountWon));
        for (int i = 0; i < size; i++) {
            long amount = won.getOrDefault(candidates.get(i).id(), 0L);
            point[i] = amount > 0 ? 1 : 0;
            point[size + i] = amount / rules.stepWon();
        }
        return point;
    }

    public int[] members(long[] point) {
        return IntStream.range(0, size).filter(i -> point[i] == 1).toArray();
    }

    /** At least one candidate is chosen that is not in this set, or the other way round. */
    public Row otherSet(long[] point) {
        long[] factors = new long[size];
        Arrays.setAll(factors, i -> point[i] == 1 ? -1 : 1);
        return Row.atLeast(everyone(), factors, 1 - members(point).length);
    }

    /** At most so many of the members of this set are chosen. */
    public Row atMostOf(long[] point, int most) {
        int[] members = members(point);
        long[] ones = new long[members.length];
        Arrays.fill(ones, 1);
        return Row.atMost(members, ones, most);
    }

    private int[] everyone() {
        return IntStream.range(0, size).toArray();
    }

    /** What all candidates together could be granted, in steps: more money than that changes nothing. */
    public long dearest() {
        return Arrays.stream(amounts).mapToLong(Amounts::cap).sum();
    }

    public long spentWon(long[] point) {
        return IntStream.range(0, size).mapToLong(i -> point[size + i]).sum() * rules.stepWon();
    }

    /** The money in steps as an objective, to be multiplied. */
    public long[] money(long factor) {
        long[] money = new long[2 * size];
        Arrays.fill(money, size, 2 * size, factor);
        return money;
    }
}
