package kcity.statistics.meta;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Weighted least squares of effects on the moderators, weights 1 / (variance + tau squared), with the sums that estimate tau squared. */
final class WeightedFit {
    final double[] coefficients;
    final RealMatrix covariance;
    final double residualQ;
    /** Sum of the squared weighted residuals. */
    final double squaredScore;

    final double traceP;
    final double tracePP;

    WeightedFit(List<Study> studies, double tauSquared) {
        int k = studies.size();
        int p = 1 + studies.getFirst().moderators().size();
        double[][] xwx = new double[p][p];
        double[][] xwwx = new double[p][p];
        double[][] xwwwx = new double[p][p];
        double[] xwy = new double[p];
        double sum = 0;
        double squares = 0;
        double[] weight = new double[k];
        for (int i = 0; i < k; i++) {
            double w = 1 / (studies.get(i).variance() + tauSquared);
            weight[i] = w;
            sum += w;
            squares += w * w;
            double[] x = row(studies.get(i));
            for (int a = 0; a < p; a++) {
                xwy[a] += w * x[a] * studies.get(i).effect();
                for (int b = 0; b < p; b++) {
                    xwx[a][b] += w * x[a] * x[b];
                    xwwx[a][b] += w * w * x[a] * x[b];
                    xwwwx[a][b] += w * w * w * x[a] * x[b];
                }
            }
        }
        covariance = inverse(xwx);
        coefficients = covariance.operate(xwy);
        double q = 0;
        double score = 0;
        for (int i = 0; i < k; i++) {
            double residual = studies.get(i).effect() - dot(row(studies.get(i)), coefficients);
            q += weight[i] * residual * residual;
            score += weight[i] * weight[i] * residual * residual;
        }
        residualQ = q;
        squaredScore = score;
        RealMatrix hat = covariance.multiply(new Array2DRowRealMatrix(xwwx, false));
        traceP = sum - hat.getTrace();
        tracePP = squares
                - 2
                        * covariance
                                .multiply(new Array2DRowRealMatrix(xwwwx, false))
                                .getTrace()
                + hat.multiply(hat).getTrace();
    }

    /** What one study's own effect counts in its fitted value, over its weight. */
    double leverage(Study study) {
        double[] x = row(study);
        return dot(x, covariance.operate(x));
    }

    private static double[] row(Study study) {
        double[] x = new double[1 + study.moderators().size()];
        x[0] = 1;
        for (int j = 1; j < x.length; j++) x[j] = study.moderators().get(j - 1);
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** On rows and columns scaled to a unit diagonal, so that moderators may have any unit. */
    private static RealMatrix inverse(double[][] matrix) {
        int p = matrix.length;
        double[] scale = new double[p];
        for (int a = 0; a < p; a++) scale[a] = matrix[a][a] > 0 ? Math.sqrt(matrix[a][a]) : 1;
        RealMatrix scaled = new Array2DRowRealMatrix(p, p);
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) scaled.setEntry(a, b, matrix[a][b] / scale[a] / scale[b]);
        }
        QRDecomposition decomposition = new QRDecomposition(scaled, 1e-12);
        if (!decomposition.getSolver().isNonSingular()) {
            throw new IllegalArgumentException("the moderators repeat each other or do not vary");
        }
        RealMatrix inverse = decomposition.getSolver().getInverse();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) inverse.multiplyEntry(a, b, 1 / (scale[a] * scale[b]));
        }
        return inverse;
    }
}
