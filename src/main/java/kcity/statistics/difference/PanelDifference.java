package kcity.statistics.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;

/** Two-way fixed effects: a constant per unit and per period, and one effect where a treated unit is past the start. */
public record PanelDifference(Fit fit, List<String> units, boolean[] exposed) {
    public static final String EFFECT = "effect";

    /** One row per observation; {@code more} are further columns. */
    public static PanelDifference of(
            double[] outcome, List<String> units, List<String> times, boolean[] exposed, Terms more) {
        double[] effect = new double[outcome.length];
        for (int i = 0; i < effect.length; i++) {
            effect[i] = exposed[i] ? 1 : 0;
        }
        Terms terms = Terms.constant(outcome.length)
                .and(Terms.levels("unit", units))
                .and(Terms.levels("time", times))
                .and(more)
                .and(EFFECT, effect);
        return new PanelDifference(LeastSquares.fit(terms, outcome), units, exposed);
    }

    /** Per unit, in order of appearance, the mean after the start less the mean before it. */
    public static double[] changes(double[] outcome, List<String> units, boolean[] after) {
        List<String> names = units.stream().distinct().toList();
        double[][] sums = new double[names.size()][4];
        for (int i = 0; i < outcome.length; i++) {
            double[] own = sums[names.indexOf(units.get(i))];
            own[after[i] ? 0 : 1] += outcome[i];
            own[after[i] ? 2 : 3]++;
        }
        double[] changes = new double[sums.length];
        for (int u = 0; u < changes.length; u++) {
            changes[u] = sums[u][0] / sums[u][2] - sums[u][1] / sums[u][3];
        }
        return changes;
    }

    /** Which units, in order of appearance, are exposed at some time. */
    public static boolean[] treated(List<String> units, Set<String> treated) {
        List<String> names = new ArrayList<>(units.stream().distinct().toList());
        boolean[] flags = new boolean[names.size()];
        for (int u = 0; u < flags.length; u++) {
            flags[u] = treated.contains(names.get(u));
        }
        return flags;
    }
}
