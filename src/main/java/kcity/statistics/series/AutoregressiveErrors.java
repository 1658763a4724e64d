package kcity.statistics.series;

import java.util.Arrays;
import kcity.statistics.NotAssessable;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Terms;
import kcity.statistics.search.NelderMead;

/**
 * Regression whose errors follow (1 − φB)(1 − ΦBˢ) e = noise, by exact maximum likelihood; each φ stays between −1 and 1.
 */
public record AutoregressiveErrors(
        double autoregression,
        double seasonal,
        double noiseVariance,
        double logLikelihood,
        Fit fit,
        double[][] spread) {

    private static final int ROUNDS = 400;

    /** {@code season} 0 leaves the seasonal factor out. */
    public static AutoregressiveErrors of(Terms columns, double[] outcome, int season) {
        double[] start = new double[season > 0 ? 2 : 1];
        Arrays.fill(start, 0.3);
        NelderMead.Lowest found =
                NelderMead.minimise(at -> lack(columns, outcome, at, season), start, 0.4, 1e-14, ROUNDS);
        Innovations best = filter(columns, outcome, found.point(), season);
        double seasonal = season > 0 ? Math.tanh(found.point()[1]) : 0;
        double[][] spread = Information.covariance(at -> filter(columns, outcome, at, season), found.point());
        return new AutoregressiveErrors(
                Math.tanh(found.point()[0]), seasonal, best.scale(), best.logLikelihood(), best.fit(), spread);
    }

    public Covariance covariance(boolean smallSample) {
        return Innovations.covariance(fit, spread, smallSample);
    }

    /** The likelihood turned round; not a number where the errors would carry over for ever. */
    private static double lack(Terms columns, double[] outcome, double[] at, int season) {
        try {
            return -filter(columns, outcome, at, season).logLikelihood();
        } catch (NotAssessable e) {
            return Double.NaN;
        }
    }

    private static Innovations filter(Terms columns, double[] outcome, double[] point, int season) {
        double[] phi = product(Math.tanh(point[0]), season > 0 ? Math.tanh(point[1]) : 0, season);
        double[][] predictors = new double[phi.length + 1][];
        double[] factors = new double[outcome.length];
        double end = levinson(phi, predictors, factors);
        for (int t = phi.length; t < factors.length; t++) {
            factors[t] = end;
        }
        if (!Arrays.stream(factors).allMatch(factor -> factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new NotAssessable(
                    "the errors carry over from time to time without end; so short a series cannot tell how"
                            + " much of that is noise");
        }
        double[][] errors = new double[columns.size()][];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = errors(columns.columns()[k], predictors);
        }
        return Innovations.of(columns.names(), errors(outcome, predictors), errors, factors);
    }

    private static double[] product(double phi, double seasonal, int season) {
        double[] all = new double[season > 0 ? season + 1 : 1];
        all[0] += phi;
        if (season > 0) {
            all[season - 1] += seasonal;
            all[season] -= phi * seasonal;
        }
        return all;
    }

    /**
     * Steps the autoregression down to its partial correlations: the best predictor of each length up to the whole, and the
     * variance of its error relative to the noise (1 for the whole).
     */
    private static double levinson(double[] phi, double[][] predictors, double[] factors) {
        double[] now = phi.clone();
        double factor = 1;
        for (int length = phi.length; length >= 1; length--) {
            predictors[length] = now;
            double partial = now[length - 1];
            double[] shorter = new double[length - 1];
            for (int j = 0; j < shorter.length; j++) {
                shorter[j] = (now[j] + partial * now[length - 2 - j]) / (1 - partial * partial);
            }
            factor /= 1 - partial * partial;
            if (length - 1 < factors.length) {
                factors[length - 1] = factor;
            }
            now = shorter;
        }
        predictors[0] = now;
        return 1;
    }

    private static double[] errors(double[] values, double[][] predictors) {
        double[] errors = values.clone();
        for (int t = 0; t < values.length; t++) {
            double[] phi = predictors[Math.min(t, predictors.length - 1)];
            for (int lag = 1; lag <= phi.length; lag++) {
                errors[t] -= phi[lag - 1] * values[t - lag];
            }
        }
        return errors;
    }
}
