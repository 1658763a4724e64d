package kcity.statistics.regression;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Tail probabilities and quantiles; infinite degrees of freedom mean the normal distribution. */
public final class Tails {
    private Tails() {}

    /** P(|T| ≥ |t|); NaN when t is. */
    public static double twoSided(double t, double freedom) {
        return Double.isNaN(t) || Double.isNaN(freedom) ? Double.NaN : Math.min(1, 2 * below(-Math.abs(t), freedom));
    }

    /** P(T ≤ t); NaN when t is or there are no degrees of freedom. */
    public static double below(double t, double freedom) {
        if (Double.isNaN(t) || !(freedom > 0)) {
            return Double.NaN;
        }
        if (Double.isInfinite(t)) {
            return t < 0 ? 0 : 1;
        }
        return Double.isInfinite(freedom)
                ? new NormalDistribution().cumulativeProbability(t)
                : new TDistribution(freedom).cumulativeProbability(t);
    }

    public static double quantile(double probability, double freedom) {
        if (!(freedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(freedom)
                ? new NormalDistribution().inverseCumulativeProbability(probability)
                : new TDistribution(freedom).inverseCumulativeProbability(probability);
    }

    /** P(F ≥ f) with the given degrees of freedom; NaN when there are none. */
    public static double aboveF(double f, double numerator, double denominator) {
        if (Double.isNaN(f) || !(numerator > 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        return 1 - new FDistribution(numerator, denominator).cumulativeProbability(f);
    }

    /** P(X ≥ x) of chi-squared. */
    public static double aboveChiSquared(double x, double freedom) {
        if (Double.isNaN(x) || !(freedom > 0)) {
            return Double.NaN;
        }
        return 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(x);
    }
}
