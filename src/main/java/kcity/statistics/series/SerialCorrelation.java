package kcity.statistics.series;

import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Tails;
import kcity.statistics.regression.Terms;

/** What neighbouring residuals of a fit have in common: their correlation, Durbin and Watson's d, Breusch and Godfrey's test. */
public record SerialCorrelation(double correlation, double durbinWatson, double breuschGodfrey, int lags, double p) {

    /** Rows must stand in order of time. The test regresses residuals on the columns and {@code lags} earlier residuals, zeros before the first. */
    public static SerialCorrelation of(Fit fit, double[][] columns, int lags) {
        double[] e = fit.residuals();
        double squares = 0;
        double neighbours = 0;
        double steps = 0;
        for (int i = 0; i < e.length; i++) {
            squares += e[i] * e[i];
            if (i > 0) {
                neighbours += e[i] * e[i - 1];
                steps += (e[i] - e[i - 1]) * (e[i] - e[i - 1]);
            }
        }
        double score = breuschGodfrey(e, columns, lags, squares);
        return new SerialCorrelation(
                neighbours / squares, steps / squares, score, lags, Tails.aboveChiSquared(score, lags));
    }

    private static double breuschGodfrey(double[] e, double[][] columns, int lags, double squares) {
        Terms terms = Terms.none();
        for (int k = 0; k < columns.length; k++) {
            terms = terms.and("x" + k, columns[k]);
        }
        for (int lag = 1; lag <= lags; lag++) {
            double[] earlier = new double[e.length];
            System.arraycopy(e, 0, earlier, lag, e.length - lag);
            terms = terms.and("lag" + lag, earlier);
        }
        Fit fit = LeastSquares.fit(terms, e);
        return e.length * Math.max(0, 1 - fit.residualSum() / squares);
    }
}
