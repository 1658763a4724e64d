package kcity.statistics.equivalence;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Two one-sided tests (Schuirmann 1987): a difference is equivalent to none when it is shown to lie above the margin's low end and below
 * its high end.
 *
 * @param estimate the difference, or on the scale of logarithms a ratio
 * @param degrees of freedom; infinite means the normal distribution
 * @param lowerT statistic against the low end, large when the difference is above it
 * @param upperT statistic against the high end, far below 0 when the difference is below it
 * @param alpha the level of each test; the interval below has the level 1 - 2 alpha
 * @param differenceP two-sided p of no difference at all, which is another question
 */
public record Tost(
        double estimate,
        double standardError,
        double degrees,
        Margin margin,
        double lowerT,
        double lowerP,
        double upperT,
        double upperP,
        double alpha,
        double low,
        double high,
        double differenceP) {

    /** The p of the whole test: the larger of the two. */
    public double p() {
        return Math.max(lowerP, upperP);
    }

    public boolean equivalent() {
        return p() <= alpha;
    }

    /** Any estimate with its standard error; a pilot's effect against a claimed point is tested by their difference. */
    public static Tost ofEstimate(double estimate, double standardError, double degrees, Margin margin, double alpha) {
        if (!(standardError > 0))
            throw new IllegalArgumentException("there is no spread: equivalence cannot be tested");
        if (!(degrees > 0)) throw new IllegalArgumentException("degrees of freedom are above 0: " + degrees);
        if (!(alpha > 0 && alpha < 0.5)) throw new IllegalArgumentException("alpha lies between 0 and 0.5: " + alpha);
        double lower = (estimate - margin.low()) / standardError;
        double upper = (estimate - margin.high()) / standardError;
        double half = -quantile(alpha, degrees) * standardError;
        return new Tost(
                estimate,
                standardError,
                degrees,
                margin,
                lower,
                below(-lower, degrees),
                upper,
                below(upper, degrees),
                alpha,
                estimate - half,
                estimate + half,
                2 * below(-Math.abs(estimate / standardError), degrees));
    }

    /** The mean of one sample against a claimed value. */
    public static Tost oneSample(Sample sample, double claimed, Margin margin, double alpha) {
        return ofEstimate(sample.mean() - claimed, Math.sqrt(sample.squaredError()), sample.n() - 1.0, margin, alpha);
    }

    /** First minus second, with one variance for both (Student). */
    public static Tost student(Sample a, Sample b, Margin margin, double alpha) {
        double error = Math.sqrt(pooledVariance(a, b) * (1.0 / a.n() + 1.0 / b.n()));
        return ofEstimate(a.mean() - b.mean(), error, a.n() + b.n() - 2.0, margin, alpha);
    }

    /** First minus second, each with its own variance (Welch and Satterthwaite). */
    public static Tost welch(Sample a, Sample b, Margin margin, double alpha) {
        double error = Math.sqrt(a.squaredError() + b.squaredError());
        return ofEstimate(
                a.mean() - b.mean(),
                error,
                satterthwaite(a.squaredError(), a.n(), b.squaredError(), b.n()),
                margin,
                alpha);
    }

    /** First minus second of the same units, in the same order. */
    public static Tost paired(double[] first, double[] second, Margin margin, double alpha) {
        return oneSample(Sample.of(differences(first, second)), 0, margin, alpha);
    }

    /** Ratio of geometric means, first over second, by Welch's test of the logarithms; estimate and interval are logarithms. */
    public static Tost logRatio(double[] first, double[] second, Margin ratios, double alpha) {
        return welch(Sample.ofLogs(first), Sample.ofLogs(second), ratios, alpha);
    }

    /** Geometric mean of the ratios of the same units, first over second; estimate and interval are logarithms. */
    public static Tost pairedLogRatio(double[] first, double[] second, Margin ratios, double alpha) {
        return paired(Sample.logs(first), Sample.logs(second), ratios, alpha);
    }

    /** Ratio of arithmetic means from summaries alone, by the delta method; estimate and interval are logarithms. */
    public static Tost logRatioOfMeans(Sample first, Sample second, Margin ratios, double alpha) {
        if (!(first.mean() > 0 && second.mean() > 0)) {
            throw new IllegalArgumentException("a ratio needs means above 0");
        }
        double a = first.squaredError() / (first.mean() * first.mean());
        double b = second.squaredError() / (second.mean() * second.mean());
        return ofEstimate(
                Math.log(first.mean() / second.mean()),
                Math.sqrt(a + b),
                satterthwaite(a, first.n(), b, second.n()),
                ratios,
                alpha);
    }

    static double pooledVariance(Sample a, Sample b) {
        return ((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / (a.n() + b.n() - 2);
    }

    private static double satterthwaite(double a, int na, double b, int nb) {
        return (a + b) * (a + b) / (a * a / (na - 1) + b * b / (nb - 1));
    }

    private static double[] differences(double[] first, double[] second) {
        checkPairs(first, second);
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) differences[i] = first[i] - second[i];
        return differences;
    }

    private static void checkPairs(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need as many first as second values: " + first.length + " and " + second.length);
        }
    }

    private static double below(double t, double degrees) {
        return Double.isInfinite(degrees)
                ? new NormalDistribution().cumulativeProbability(t)
                : new TDistribution(degrees).cumulativeProbability(t);
    }

    private static double quantile(double share, double degrees) {
        return Double.isInfinite(degrees)
                ? new NormalDistribution().inverseCumulativeProbability(share)
                : new TDistribution(degrees).inverseCumulativeProbability(share);
    }
}
