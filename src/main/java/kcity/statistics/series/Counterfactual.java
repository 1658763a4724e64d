package kcity.statistics.series;

import java.util.Arrays;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;

/**
 * What the series would have done, by the relation it had with its controls before the start. The error of the mean effect
 * counts both the noise of the periods after the start and that of the fitted relation, under independent errors.
 */
public record Counterfactual(Fit fit, double[] expected, Coefficient mean, double sum) {

    /** The first {@code before} rows are before the start. */
    public static Counterfactual of(Terms columns, double[] outcome, int before, double alpha) {
        double[][] early = new double[columns.size()][];
        for (int k = 0; k < early.length; k++) {
            early[k] = Arrays.copyOf(columns.columns()[k], before);
        }
        Fit fit = LeastSquares.fit(new Terms(columns.names(), early), Arrays.copyOf(outcome, before));
        double[] expected = new double[outcome.length];
        double[] meanRow = new double[fit.rank()];
        int after = outcome.length - before;
        double sum = 0;
        for (int t = 0; t < outcome.length; t++) {
            for (int k = 0; k < fit.rank(); k++) {
                double x = columns.column(fit.names().get(k))[t];
                expected[t] += fit.coefficients()[k] * x;
                meanRow[k] += t >= before ? x / after : 0;
            }
            sum += t >= before ? outcome[t] - expected[t] : 0;
        }
        double variance = 1.0 / after;
        for (int k = 0; k < meanRow.length; k++) {
            for (int j = 0; j < meanRow.length; j++) {
                variance += meanRow[k] * fit.inverse()[k][j] * meanRow[j];
            }
        }
        double error = Math.sqrt(variance * fit.variance());
        Coefficient mean = Coefficient.of("mean effect", sum / after, error, fit.freedom(), alpha);
        return new Counterfactual(fit, expected, mean, sum);
    }
}
