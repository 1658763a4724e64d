package kcity.statistics.series;

import java.util.List;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;

/**
 * A Gaussian likelihood by its one-step errors: outcome and columns have gone through the same filter, so that least squares
 * of one on the others, each divided by the root of its variance factor, gives the coefficients, and the rest the scale.
 * {@code logs} is the sum of the logarithms of the factors.
 */
record Innovations(Fit fit, double logs) {

    /** {@code outcome[i]} and {@code columns[k][i]} are one-step errors with variance factor {@code factors[i]}. */
    static Innovations of(List<String> names, double[] outcome, double[][] columns, double[] factors) {
        double[] weights = new double[outcome.length];
        double logs = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / factors[i];
            logs += Math.log(factors[i]);
        }
        return new Innovations(LeastSquares.fit(new Terms(names, columns), outcome, weights), logs);
    }

    /** Maximum likelihood: over the number of errors. */
    double scale() {
        return fit.residualSum() / fit.rows();
    }

    double logLikelihood() {
        return -0.5 * (fit.rows() * (Math.log(2 * Math.PI) + Math.log(scale()) + 1) + logs);
    }

    /** The small-sample form puts n − p in the place of n and t quantiles in that of normal ones. */
    static Covariance covariance(Fit fit, double[][] matrix, boolean smallSample) {
        double factor = smallSample ? fit.rows() / (double) fit.freedom() : 1;
        double[] freedom = new double[fit.rank()];
        double[][] scaled = new double[fit.rank()][fit.rank()];
        for (int k = 0; k < freedom.length; k++) {
            freedom[k] = smallSample ? fit.freedom() : Double.POSITIVE_INFINITY;
            for (int j = 0; j < freedom.length; j++) {
                scaled[k][j] = matrix[k][j] * factor;
            }
        }
        String name = smallSample ? "maximum likelihood, times n/(n-p), t" : "maximum likelihood, normal";
        return new Covariance(name, scaled, freedom);
    }
}
