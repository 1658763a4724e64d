package kcity.statistics.regression;

import java.util.Arrays;

/**
 * Poisson regression with log link and offset by iteratively reweighted least squares, stopped and summed up as R's glm does, so that both print one number: the last round is the first
 * that moves the deviance by less than 1e-8 of itself; errors and dispersion have that round's weights, residuals its new means. Quasi-Poisson errors are the Poisson ones times the root of
 * the dispersion.
 */
public final class Poisson {
    private static final int MOST_ROUNDS = 25;
    private static final double SETTLED = 1e-8;

    /** {@code working} is the last weighted fit: its inverse is the Poisson covariance. */
    public record Result(Fit working, double deviance, double dispersion, boolean converged, int rounds) {
        public Covariance poisson() {
            return new Covariance(
                    "Poisson", working.inverse(), Covariance.same(working.rank(), Double.POSITIVE_INFINITY));
        }

        /** Student's t with the residual degrees of freedom, as R's glm has it where the dispersion is estimated. */
        public Covariance quasiPoisson() {
            return new Covariance(
                    "quasi-Poisson, t",
                    Covariance.scaled(working.inverse(), dispersion),
                    Covariance.same(working.rank(), working.freedom()));
        }
    }

    /** The F test that the larger of two nested models explains no more, on the larger one's dispersion. */
    public record Comparison(double f, int numerator, int denominator, double p) {}

    private Poisson() {}

    /** Counts must not be negative; {@code offset} is the log of the exposure, zeros when there is none. */
    public static Result fit(Terms terms, double[] counts, double[] offset) {
        double[] eta = new double[counts.length];
        for (int i = 0; i < eta.length; i++) {
            eta[i] = Math.log(counts[i] + 0.1);
        }
        for (int round = 1; true; round++) {
            double before = deviance(counts, eta);
            double[] weights = Arrays.stream(eta).map(Math::exp).toArray();
            Fit fit = step(terms, counts, offset, eta, weights);
            double deviance = deviance(counts, eta);
            boolean settled = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < SETTLED;
            if (settled || round == MOST_ROUNDS) {
                return new Result(fit, deviance, dispersion(fit, counts, eta, weights), settled, round);
            }
        }
    }

    private static double dispersion(Fit fit, double[] counts, double[] eta, double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double relative = counts[i] / Math.exp(eta[i]) - 1;
            sum += weights[i] * relative * relative;
        }
        return sum / fit.freedom();
    }

    /** One weighted fit; eta is moved to the new linear predictor. */
    private static Fit step(Terms terms, double[] counts, double[] offset, double[] eta, double[] means) {
        int n = counts.length;
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            response[i] = eta[i] - offset[i] + (counts[i] - means[i]) / means[i];
        }
        Fit fit = LeastSquares.fit(terms, response, means);
        for (int i = 0; i < n; i++) {
            eta[i] = response[i] + offset[i] - fit.residuals()[i] / Math.sqrt(means[i]);
        }
        return fit;
    }

    private static double deviance(double[] counts, double[] eta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = Math.exp(eta[i]);
            sum += 2 * ((counts[i] > 0 ? counts[i] * Math.log(counts[i] / mean) : 0) - (counts[i] - mean));
        }
        return sum;
    }

    public static Comparison compare(Result smaller, Result larger) {
        int more = larger.working().rank() - smaller.working().rank();
        int left = larger.working().freedom();
        double f = (smaller.deviance() - larger.deviance()) / more / larger.dispersion();
        return new Comparison(f, more, left, Tails.aboveF(f, more, left));
    }

    /** An offset of nothing. */
    public static double[] noOffset(int n) {
        return new double[n];
    }
}
