package kcity.statistics.regression;

/**
 * Poisson regression with log link and offset by iteratively reweighted least squares. The quasi-Poisson errors are the
 * Poisson ones times the root of the dispersion (Pearson's chi-squared over its degrees of freedom).
 */
public final class Poisson {
    private static final int MOST_ROUNDS = 100;

    /** {@code working} is the last weighted fit: its residuals are Pearson's, its inverse the Poisson covariance. */
    public record Result(Fit working, double deviance, double dispersion, boolean converged, int rounds) {
        public Covariance poisson() {
            return new Covariance(
                    "Poisson", working.inverse(), Covariance.same(working.rank(), Double.POSITIVE_INFINITY));
        }

        /** Normal quantiles, as is the custom of the reference programs. */
        public Covariance quasiPoisson() {
            return new Covariance(
                    "quasi-Poisson",
                    Covariance.scaled(working.inverse(), dispersion),
                    Covariance.same(working.rank(), Double.POSITIVE_INFINITY));
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
        double before = Double.POSITIVE_INFINITY;
        Fit fit = step(terms, counts, offset, eta);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double deviance = deviance(counts, eta);
            if (Math.abs(deviance - before) <= 1e-13 * (Math.abs(deviance) + 0.1)) {
                return result(fit, deviance, true, round);
            }
            before = deviance;
            fit = step(terms, counts, offset, eta);
        }
        return result(fit, deviance(counts, eta), false, MOST_ROUNDS);
    }

    private static Result result(Fit fit, double deviance, boolean converged, int rounds) {
        return new Result(fit, deviance, fit.residualSum() / fit.freedom(), converged, rounds);
    }

    /** One weighted fit; eta is moved to the new linear predictor. */
    private static Fit step(Terms terms, double[] counts, double[] offset, double[] eta) {
        int n = counts.length;
        double[] weights = new double[n];
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = Math.exp(eta[i]);
            weights[i] = mean;
            response[i] = eta[i] - offset[i] + (counts[i] - mean) / mean;
        }
        Fit fit = LeastSquares.fit(terms, response, weights);
        for (int i = 0; i < n; i++) {
            eta[i] = response[i] + offset[i] - fit.residuals()[i] / Math.sqrt(weights[i]);
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
