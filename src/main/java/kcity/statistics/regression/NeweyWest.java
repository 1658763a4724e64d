package kcity.statistics.regression;

/** Newey and West 1987: Bartlett weights up to a lag fixed beforehand, no prewhitening; rows stand in order of time. */
public final class NeweyWest {
    private NeweyWest() {}

    /** The lag declared when none is given: the whole part of 4 (n/100)^(2/9), at least 1. */
    public static int rule(int rows) {
        return Math.max(1, (int) Math.floor(4 * Math.pow(rows / 100.0, 2.0 / 9)));
    }

    /** With the small-sample factor, all is multiplied by n / (n − p). */
    public static Covariance of(Fit fit, int lag, boolean smallSample) {
        double[][] scores = new double[fit.rows()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = fit.row(i);
            for (int k = 0; k < scores[i].length; k++) {
                scores[i][k] *= fit.residuals()[i];
            }
        }
        double factor = smallSample ? fit.rows() / (double) fit.freedom() : 1;
        String name = "Newey-West lag " + lag + (smallSample ? ", times n/(n-p)" : ", no small-sample factor");
        double[][] matrix = Covariance.sandwich(fit.inverse(), meat(scores, lag), factor);
        return new Covariance(name, matrix, Covariance.same(fit.rank(), fit.freedom()));
    }

    static double[][] meat(double[][] scores, int lag) {
        int p = scores[0].length;
        double[][] meat = new double[p][p];
        for (int i = 0; i < scores.length; i++) {
            Covariance.addOuter(meat, scores[i], scores[i], 1);
            for (int back = 1; back <= Math.min(lag, i); back++) {
                double weight = 1 - back / (lag + 1.0);
                Covariance.addOuter(meat, scores[i], scores[i - back], weight);
                Covariance.addOuter(meat, scores[i - back], scores[i], weight);
            }
        }
        return meat;
    }
}
