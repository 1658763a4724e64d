package kcity.statistics.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;
import kcity.statistics.search.NelderMead;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic control with predictors (Abadie, Diamond and Hainmueller 2010): the importance of each predictor is searched so
 * that the resulting mixture follows the outcome best before the start. The search is a direct one from fixed starts (all
 * equal, by regression, each predictor ahead), without chance; it finds a local best, and reports the loss it reached.
 */
public final class PredictorSearch {
    /** The mixture, the predictors' importance (sum one), and the values of the treated unit and of its mixture. */
    public record Result(
            SyntheticControl control, List<String> predictors, double[] importance, double[] treated, double[] mixed) {}

    private static final int MOST_ROUNDS = 60;

    private final Panel panel;
    private final Predictors predictors;
    private final double[][] donorPoints;
    private final double[] treatedPoint;
    private final double[] path;
    private final double[][] donorPaths;
    private @Nullable Mixture last;

    private PredictorSearch(Panel panel, Predictors raw) {
        this.panel = panel;
        this.predictors = raw.standardised();
        this.path = Arrays.copyOf(panel.treatedPath(), panel.before());
        this.donorPaths = panel.donorWindow(0, panel.before());
        List<Integer> donors = panel.donors();
        this.donorPoints = new double[donors.size()][raw.names().size()];
        this.treatedPoint = new double[raw.names().size()];
        for (int k = 0; k < treatedPoint.length; k++) {
            treatedPoint[k] = predictors.mean(k, panel.treated());
            for (int j = 0; j < donorPoints.length; j++) {
                donorPoints[j][k] = predictors.values()[k][donors.get(j)];
            }
        }
    }

    public static Result of(Panel panel, Predictors predictors) {
        return new PredictorSearch(panel, predictors).run(predictors);
    }

    /** As {@link #of}, for a panel with some of the units of the one the predictors were made for. */
    public static Result of(Panel panel, Predictors predictors, List<String> units) {
        return of(panel, predictors.forUnits(units, panel.units()));
    }

    private Result run(Predictors raw) {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : starts()) {
            double[] found = search(start);
            double loss = loss(found);
            if (loss < least - 1e-12 * Math.abs(least) || best == null) {
                best = found;
                least = loss;
            }
        }
        double[] importance = importance(best == null ? starts().getFirst() : search(best));
        Mixture mixture = mixture(importance);
        double[] treated = new double[importance.length];
        double[] mixed = new double[importance.length];
        List<Integer> donors = panel.donors();
        for (int k = 0; k < treated.length; k++) {
            treated[k] = raw.mean(k, panel.treated());
            for (int j = 0; j < donors.size(); j++) {
                mixed[k] += mixture.weights()[j] * raw.values()[k][donors.get(j)];
            }
        }
        return new Result(SyntheticControl.of(panel, mixture), raw.names(), importance, treated, mixed);
    }

    private List<double[]> starts() {
        int count = treatedPoint.length;
        List<double[]> starts = new ArrayList<>();
        double[] even = new double[count];
        Arrays.fill(even, 1);
        starts.add(even);
        starts.add(byRegression());
        return starts;
    }

    /** Each predictor by the squares of its coefficients when the outcome of each period is regressed on all of them. */
    private double[] byRegression() {
        int units = panel.units().size();
        Terms terms = Terms.constant(units);
        for (int k = 0; k < treatedPoint.length; k++) {
            terms = terms.and(predictors.names().get(k), predictors.values()[k]);
        }
        double[] size = new double[treatedPoint.length];
        for (int t = 0; t < panel.before(); t++) {
            int time = t;
            double[] outcome =
                    Arrays.stream(panel.values()).mapToDouble(row -> row[time]).toArray();
            Fit fit = LeastSquares.fit(terms, outcome);
            for (int k = 0; k < size.length; k++) {
                int place = fit.names().indexOf(predictors.names().get(k));
                size[k] += place < 0 ? 0 : fit.coefficients()[place] * fit.coefficients()[place];
            }
        }
        double largest = Arrays.stream(size).max().orElse(1);
        return Arrays.stream(size)
                .map(s -> Math.sqrt(s / (largest == 0 ? 1 : largest)) + 1e-3)
                .toArray();
    }

    private double[] search(double[] start) {
        if (start.length == 1) {
            return start;
        }
        return NelderMead.minimise(this::loss, start, 0.3, 1e-7, MOST_ROUNDS * start.length)
                .point();
    }

    /** Squares keep the importance from turning negative. */
    private static double[] importance(double[] point) {
        double sum = Arrays.stream(point).map(x -> x * x).sum();
        return Arrays.stream(point)
                .map(x -> sum == 0 ? 1.0 / point.length : x * x / sum)
                .toArray();
    }

    private double loss(double[] point) {
        double[] weights = mixture(importance(point)).weights();
        double sum = 0;
        for (int t = 0; t < path.length; t++) {
            double gap = path[t];
            for (int j = 0; j < weights.length; j++) {
                gap -= weights[j] * donorPaths[j][t];
            }
            sum += gap * gap;
        }
        return sum / path.length;
    }

    private Mixture mixture(double[] importance) {
        double[][] points = new double[donorPoints.length][];
        for (int j = 0; j < points.length; j++) {
            points[j] = weighted(donorPoints[j], importance);
        }
        double[] target = weighted(treatedPoint, importance);
        Mixture mixture = last == null ? Simplex.mix(target, points, 0) : Simplex.mix(target, points, last.weights());
        last = mixture;
        return mixture;
    }

    private static double[] weighted(double[] point, double[] importance) {
        double[] w = new double[point.length];
        Arrays.setAll(w, k -> point[k] * Math.sqrt(importance[k]));
        return w;
    }
}
