package kcity.statistics.regression;

import java.util.List;

/**
 * Covariances for rows that hang together in clusters: CR0 plain; CR1 times G/(G−1) · (n−1)/(n−p), t with G−1 degrees of
 * freedom; CR2 (Bell and McCaffrey 2002) unbiased under independent errors, with Satterthwaite degrees of freedom.
 */
public final class Clustered {
    private Clustered() {}

    public static Covariance cr0(Fit fit, Clusters clusters) {
        double[][] matrix = Covariance.sandwich(fit.inverse(), meat(fit, clusters), 1);
        return new Covariance("CR0", matrix, Covariance.same(fit.rank(), clusters.count() - 1));
    }

    public static Covariance cr1(Fit fit, Clusters clusters) {
        double[][] matrix = Covariance.sandwich(fit.inverse(), meat(fit, clusters), factor(fit, clusters));
        return new Covariance("CR1", matrix, Covariance.same(fit.rank(), clusters.count() - 1));
    }

    /**
     * Cameron, Gelbach and Miller 2011: first plus second minus crossed clusters, each of the two with its CR1 factor.
     * Where no two rows share both labels the crossed part is White's HC0 (Petersen 2009), else it has its own CR1 factor.
     */
    public static Covariance twoWay(Fit fit, List<String> first, List<String> second) {
        Clusters one = Clusters.of(first);
        Clusters two = Clusters.of(second);
        Clusters both = Clusters.crossed(first, second);
        double[][] a = cr1(fit, one).matrix();
        double[][] b = cr1(fit, two).matrix();
        double[][] c = (both.single() ? cr0(fit, both) : cr1(fit, both)).matrix();
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + b[i][j] - c[i][j];
            }
        }
        double freedom = Math.min(one.count(), two.count()) - 1.0;
        String crossed = both.single() ? "HC0 of single rows (Petersen)" : "CR1 of the crossed clusters";
        return new Covariance("two-way: CR1 + CR1 − " + crossed, sum, Covariance.same(fit.rank(), freedom));
    }

    private static double factor(Fit fit, Clusters clusters) {
        double groups = clusters.count();
        return groups / (groups - 1) * (fit.rows() - 1.0) / fit.freedom();
    }

    private static double[][] meat(Fit fit, Clusters clusters) {
        double[][] meat = new double[fit.rank()][fit.rank()];
        for (int[] rows : clusters.rows()) {
            double[] score = score(fit, rows, fit.residuals());
            Covariance.addOuter(meat, score, score, 1);
        }
        return meat;
    }

    /** X_g' v_g, with v over all rows. */
    static double[] score(Fit fit, int[] rows, double[] v) {
        double[] score = new double[fit.rank()];
        for (int k = 0; k < score.length; k++) {
            for (int i : rows) {
                score[k] += fit.columns()[k][i] * v[i];
            }
        }
        return score;
    }
}
