package kcity.statistics.series;

import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Terms;
import kcity.statistics.search.Golden;

/**
 * A level that walks at random, plus fixed columns, plus noise; by maximum likelihood through the Kalman filter with a level
 * that is wholly unknown at the start. A variance of zero, of level or of noise, is a normal result. NaN marks a missing outcome.
 */
public record LocalLevel(
        double noiseVariance,
        double levelVariance,
        double logLikelihood,
        Fit fit,
        double[][] spread,
        boolean onBoundary) {

    /** Columns must not hold a constant: the level is one. */
    public static LocalLevel of(Terms columns, double[] outcome) {
        double share = Golden.maximise(s -> filter(columns, outcome, s).logLikelihood(), 0, 1, 60);
        Innovations best = filter(columns, outcome, share);
        for (double boundary : new double[] {0, 1}) {
            Innovations there = filter(columns, outcome, boundary);
            if (there.logLikelihood() >= best.logLikelihood() - 1e-9) {
                best = there;
                share = boundary;
            }
        }
        boolean onBoundary = share == 0 || share == 1;
        double[] top = onBoundary ? new double[0] : new double[] {Math.log(share / (1 - share))};
        double fixed = share;
        double[][] spread = Information.covariance(
                at -> filter(columns, outcome, at.length == 0 ? fixed : 1 / (1 + Math.exp(-at[0]))), top);
        return new LocalLevel(
                (1 - share) * best.scale(), share * best.scale(), best.logLikelihood(), best.fit(), spread, onBoundary);
    }

    public Covariance covariance(boolean smallSample) {
        return Innovations.covariance(fit, spread, smallSample);
    }

    /** Columns and level, the level smoothed by the whole series, at every time. */
    public double[] path(Terms columns, double[] outcome) {
        double[] known = new double[outcome.length];
        for (int k = 0; k < fit.rank(); k++) {
            double[] column = columns.column(fit.names().get(k));
            for (int t = 0; t < known.length; t++) {
                known[t] += fit.coefficients()[k] * column[t];
            }
        }
        double[] level = new double[outcome.length];
        double[] doubt = new double[outcome.length];
        double now = Double.NaN;
        double variance = 0;
        for (int t = 0; t < outcome.length; t++) {
            boolean seen = !Double.isNaN(outcome[t]);
            double rest = outcome[t] - known[t];
            variance += levelVariance;
            double gain = Double.isNaN(now) ? 1 : variance / (variance + noiseVariance);
            if (seen) {
                now = Double.isNaN(now) ? rest : now + gain * (rest - now);
                variance = gain == 1 ? noiseVariance : variance * (1 - gain);
            }
            level[t] = now;
            doubt[t] = variance;
        }
        for (int t = outcome.length - 2; t >= 0; t--) {
            double pull = doubt[t] / (doubt[t] + levelVariance);
            level[t] = Double.isNaN(level[t]) || Double.isNaN(pull)
                    ? level[t + 1]
                    : level[t] + pull * (level[t + 1] - level[t]);
        }
        for (int t = 0; t < known.length; t++) {
            known[t] += level[t];
        }
        return known;
    }

    /** {@code share} is the level's part of the two variances. */
    private static Innovations filter(Terms columns, double[] outcome, double share) {
        int first = 0;
        int seen = 0;
        for (int t = outcome.length - 1; t >= 0; t--) {
            if (!Double.isNaN(outcome[t])) {
                first = t;
                seen++;
            }
        }
        double[] gains = new double[outcome.length];
        double[] factors = new double[seen - 1];
        double uncertainty = 1 - share;
        int place = 0;
        for (int t = first + 1; t < outcome.length; t++) {
            uncertainty += share;
            if (!Double.isNaN(outcome[t])) {
                double factor = uncertainty + 1 - share;
                gains[t] = uncertainty / factor;
                uncertainty *= 1 - gains[t];
                factors[place++] = factor;
            }
        }
        double[][] errors = new double[columns.size()][];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = errors(columns.columns()[k], outcome, gains, first, seen);
        }
        return Innovations.of(columns.names(), errors(outcome, outcome, gains, first, seen), errors, factors);
    }

    private static double[] errors(double[] values, double[] outcome, double[] gains, int first, int seen) {
        double[] errors = new double[seen - 1];
        double level = values[first];
        int place = 0;
        for (int t = first + 1; t < values.length; t++) {
            if (!Double.isNaN(outcome[t])) {
                double error = values[t] - level;
                level += gains[t] * error;
                errors[place++] = error;
            }
        }
        return errors;
    }
}
