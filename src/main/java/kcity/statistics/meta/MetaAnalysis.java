package kcity.statistics.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Studies taken together.
 *
 * @param coefficients the mean effect, or with moderators the intercept and one slope each
 * @param tauSquared variance between studies; 0 under {@link Between#FIXED}
 * @param tauSquaredError its standard error; null under {@link Between#FIXED}
 * @param iSquared share of the spread that is not chance, in percent
 * @param hSquared spread over what chance alone would give
 * @param q Cochran's Q of what the moderators leave, chi-square with qDegrees if studies do not differ
 * @param moderatorTest of all slopes together; null without moderators
 * @param prediction where a further study's true effect lies; null with moderators and under {@link Between#FIXED}
 * @param converged false when the restricted likelihood found no peak
 */
public record MetaAnalysis(
        Between between,
        Inference inference,
        List<Study> studies,
        List<Coefficient> coefficients,
        double tauSquared,
        @Nullable Double tauSquaredError,
        double iSquared,
        double hSquared,
        double q,
        int qDegrees,
        double qP,
        @Nullable ModeratorTest moderatorTest,
        @Nullable Prediction prediction,
        double level,
        boolean converged) {

    public MetaAnalysis {
        studies = List.copyOf(studies);
        coefficients = List.copyOf(coefficients);
    }

    /** The mean effect, or with moderators the intercept. */
    public Coefficient mean() {
        return coefficients.getFirst();
    }

    /** What share of the mean each study makes up, summing to 1; only meant without moderators. */
    public List<Double> weights() {
        double sum = studies.stream()
                .mapToDouble(s -> 1 / (s.variance() + tauSquared))
                .sum();
        return studies.stream().map(s -> 1 / (s.variance() + tauSquared) / sum).toList();
    }

    /** The statistic is normal when degrees are infinite, else t. */
    public record Coefficient(
            double estimate, double error, double statistic, double degrees, double p, double low, double high) {}

    /** Chi-square over its degrees when the denominator's are infinite, else F. */
    public record ModeratorTest(double statistic, int degrees, double denominator, double p) {}

    /**
     * @param low by the distribution that the mean is tested with
     * @param highT upper end by t with two degrees fewer than studies (Higgins, Thompson and Spiegelhalter 2009), wider for few studies; not a
     *     number below three studies
     */
    public record Prediction(double low, double high, double lowT, double highT) {}
}
