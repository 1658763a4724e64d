package kcity.statistics.difference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Householder;
import kcity.statistics.regression.Terms;

/**
 * A panel with gaps or further columns, seen as one shock to each unit from the start on: the effect of any other choice of treated units, and the error that the untreated
 * units' own shocks give the effect. By the theorem of Frisch, Waugh and Lovell every such effect is that of the whole regression.
 */
public final class UnitShocks {
    private static final double NOTHING_LEFT = 1e-9;

    private final List<int[]> before;
    private final List<int[]> after;
    private final boolean[] treated;
    /** For each unit what units, times and columns leave of being it after the start, and what they leave of the outcome. */
    private final double[][] left;

    private final double[] outcome;

    private UnitShocks(List<int[]> before, List<int[]> after, boolean[] treated, double[][] left, double[] outcome) {
        this.before = before;
        this.after = after;
        this.treated = treated;
        this.left = left;
        this.outcome = outcome;
    }

    /** One row per observation; {@code treated} by unit in order of appearance; every unit has rows before and after the start. */
    public static UnitShocks of(
            double[] outcome,
            List<String> units,
            List<String> times,
            boolean[] afterStart,
            boolean[] treated,
            Terms more) {
        Terms terms = Terms.constant(outcome.length)
                .and(Terms.levels("unit", units))
                .and(Terms.levels("time", times))
                .and(more);
        Householder qr = new Householder(terms.columns(), outcome.length);
        List<String> names = units.stream().distinct().toList();
        List<int[]> before = rows(units, names, afterStart, false);
        List<int[]> after = rows(units, names, afterStart, true);
        double[][] left = new double[names.size()][];
        for (int u = 0; u < left.length; u++) {
            double[] shock = new double[outcome.length];
            Arrays.stream(after.get(u)).forEach(i -> shock[i] = 1);
            left[u] = qr.residuals(shock);
        }
        return new UnitShocks(before, after, treated, left, qr.residuals(outcome));
    }

    private static List<int[]> rows(List<String> units, List<String> names, boolean[] after, boolean wanted) {
        return names.stream()
                .map(name -> IntStream.range(0, after.length)
                        .filter(i -> after[i] == wanted && units.get(i).equals(name))
                        .toArray())
                .toList();
    }

    /** How the effect compares with what drawing the treated units by lot would give. */
    public Randomisation randomised(int most, long seed) {
        int units = left.length;
        double[] moved = new double[units];
        double[][] shared = new double[units][units];
        for (int u = 0; u < units; u++) {
            moved[u] = sum(outcome, after.get(u));
            for (int v = 0; v < units; v++) {
                shared[u][v] = sum(left[v], after.get(u));
            }
        }
        return Randomisation.of(assigned -> effect(assigned, moved, shared), treated, most, seed);
    }

    private double effect(boolean[] assigned, double[] moved, double[][] shared) {
        double numerator = 0;
        double denominator = 0;
        double rows = 0;
        for (int u = 0; u < assigned.length; u++) {
            if (assigned[u]) {
                numerator += moved[u];
                rows += after.get(u).length;
                for (int v = 0; v < assigned.length; v++) {
                    denominator += assigned[v] ? shared[u][v] : 0;
                }
            }
        }
        return denominator > NOTHING_LEFT * rows ? numerator / denominator : Double.NaN;
    }

    /**
     * Student's t from the untreated units' changes, as in {@link UntreatedSpread}, of which this is the general form: every unit has a shock of one variance, and degrees of freedom are
     * those of Satterthwaite, so that what gaps and columns take from them is counted.
     */
    public Coefficient spread(String name, double alpha) {
        double[] direction = new double[outcome.length];
        for (int u = 0; u < left.length; u++) {
            for (int i = 0; treated[u] && i < direction.length; i++) {
                direction[i] += left[u][i];
            }
        }
        double size = dot(direction, direction);
        double effect = dot(direction, outcome) / size;
        int[] others =
                IntStream.range(0, treated.length).filter(u -> !treated[u]).toArray();
        double[] own = changes(without(outcome, direction, effect), others);
        double[][] shares = new double[left.length][];
        double weights = 0;
        for (int u = 0; u < left.length; u++) {
            double weight = dot(direction, left[u]) / size;
            weights += weight * weight;
            shares[u] = changes(without(left[u], direction, weight), others);
        }
        double trace = 0;
        double squares = 0;
        for (int g = 0; g < others.length; g++) {
            for (int h = 0; h < others.length; h++) {
                double both = 0;
                for (double[] share : shares) {
                    both += share[g] * share[h];
                }
                trace += g == h ? both : 0;
                squares += both * both;
            }
        }
        double error = Math.sqrt(dot(own, own) / trace * weights);
        return Coefficient.of(name, effect, error, trace * trace / squares, alpha);
    }

    private double[] changes(double[] values, int[] units) {
        return Arrays.stream(units)
                .mapToDouble(u -> mean(values, after.get(u)) - mean(values, before.get(u)))
                .toArray();
    }

    private static double[] without(double[] values, double[] direction, double weight) {
        double[] rest = values.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= weight * direction[i];
        }
        return rest;
    }

    private static double mean(double[] values, int[] rows) {
        return sum(values, rows) / rows.length;
    }

    private static double sum(double[] values, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += values[i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
