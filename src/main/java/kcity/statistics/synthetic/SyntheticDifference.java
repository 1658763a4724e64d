package kcity.statistics.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * Synthetic difference in differences (Arkhangelsky and others 2021): unit weights with an intercept and the paper's ridge,
 * time weights with an intercept and a ridge of a millionth, both solved exactly unless the published rule is asked for.
 */
public record SyntheticDifference(
        List<String> donors,
        double effect,
        double[] unitWeights,
        double[] timeWeights,
        double noise,
        double unitRidge,
        double timeRidge,
        double gap) {

    /** How the two sets of weights are found. */
    public enum Solver {
        /** To the optimum. */
        EXACT,
        /** Frank-Wolfe that stops early and drops small weights on the way, as the authors' package does. */
        PUBLISHED
    }

    /** Which of the three estimators of the paper: their only difference is in the weights. */
    public enum Kind {
        SYNTHETIC_DIFFERENCE,
        SYNTHETIC_CONTROL,
        DIFFERENCE
    }

    public static SyntheticDifference of(Panel panel, Kind kind, Solver solver) {
        double noise = noise(panel);
        int donors = panel.donors().size();
        double ridge = kind == Kind.SYNTHETIC_CONTROL
                ? 1e-6
                : Math.pow((double) panel.treated().size() * panel.after(), 0.25);
        double unitRidge = ridge * noise;
        double timeRidge = 1e-6 * noise;
        Mixture units = switch (kind) {
            case DIFFERENCE -> even(donors);
            case SYNTHETIC_CONTROL, SYNTHETIC_DIFFERENCE ->
                unitWeights(panel, unitRidge, kind == Kind.SYNTHETIC_DIFFERENCE, solver, noise);
        };
        Mixture times = switch (kind) {
            case DIFFERENCE -> even(panel.before());
            case SYNTHETIC_CONTROL -> new Mixture(new double[panel.before()], 0, 0, 0);
            case SYNTHETIC_DIFFERENCE -> timeWeights(panel, timeRidge, solver, noise);
        };
        double effect = effect(panel, units.weights(), times.weights());
        return new SyntheticDifference(
                panel.donors().stream().map(panel.units()::get).toList(),
                effect,
                units.weights(),
                times.weights(),
                noise,
                unitRidge,
                timeRidge,
                Math.max(units.gap(), times.gap()));
    }

    private static Mixture even(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return new Mixture(weights, 0, 0, 0);
    }

    private static Mixture unitWeights(Panel panel, double ridge, boolean intercept, Solver solver, double noise) {
        double[] target = Arrays.copyOf(panel.treatedPath(), panel.before());
        double[][] donors = panel.donorWindow(0, panel.before());
        return weights(target, donors, ridge, intercept, solver, noise);
    }

    /** Here periods play the donors' part and donors that of the periods. */
    private static Mixture timeWeights(Panel panel, double ridge, Solver solver, double noise) {
        double[][] donors = panel.donorWindow(0, panel.times().size());
        double[][] periods = new double[panel.before()][donors.length];
        double[] target = new double[donors.length];
        for (int j = 0; j < donors.length; j++) {
            for (int t = 0; t < donors[j].length; t++) {
                if (t < panel.before()) {
                    periods[t][j] = donors[j][t];
                } else {
                    target[j] += donors[j][t] / panel.after();
                }
            }
        }
        return weights(target, periods, ridge, true, solver, noise);
    }

    private static Mixture weights(
            double[] target, double[][] donors, double ridge, boolean intercept, Solver solver, double noise) {
        double[] goal = intercept ? centred(target) : target;
        double[][] columns = intercept
                ? Arrays.stream(donors).map(SyntheticDifference::centred).toArray(double[][]::new)
                : donors;
        double penalty = ridge * ridge * target.length;
        return solver == Solver.EXACT
                ? Simplex.mix(goal, columns, penalty)
                : FrankWolfe.mix(goal, columns, penalty, 1e-5 * noise);
    }

    private static double[] centred(double[] v) {
        double mean = Arrays.stream(v).average().orElse(0);
        return Arrays.stream(v).map(x -> x - mean).toArray();
    }

    /** The standard deviation of the donors' first differences before the start. */
    private static double noise(Panel panel) {
        double[] steps = panel.donors().stream()
                .flatMapToDouble(unit -> java.util.stream.IntStream.range(1, panel.before())
                        .mapToDouble(t -> panel.values()[unit][t] - panel.values()[unit][t - 1]))
                .toArray();
        double mean = Arrays.stream(steps).average().orElse(0);
        double squares = Arrays.stream(steps).map(s -> (s - mean) * (s - mean)).sum();
        return Math.sqrt(squares / Math.max(1, steps.length - 1));
    }

    private static double effect(Panel panel, double[] unitWeights, double[] timeWeights) {
        double effect = contrast(panel.treatedPath(), timeWeights);
        List<Integer> donors = panel.donors();
        for (int j = 0; j < unitWeights.length; j++) {
            effect -= unitWeights[j] * contrast(panel.values()[donors.get(j)], timeWeights);
        }
        return effect;
    }

    /** The mean after the start less the weighted mean before it. */
    private static double contrast(double[] path, double[] timeWeights) {
        int before = timeWeights.length;
        double after = Arrays.stream(path, before, path.length).average().orElse(0);
        for (int t = 0; t < before; t++) {
            after -= timeWeights[t] * path[t];
        }
        return after;
    }
}
