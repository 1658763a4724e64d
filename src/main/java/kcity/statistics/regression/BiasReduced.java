package kcity.statistics.regression;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * CR2 with Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018, working model: independent errors whose variance
 * is the inverse weight). A direction that a cluster's own columns fit perfectly carries no information and is left out.
 */
public final class BiasReduced {
    private static final double NOTHING_LEFT = 1e-10;

    private final Fit fit;
    private final Clusters clusters;
    private final RealMatrix root;

    private BiasReduced(Fit fit, Clusters clusters) {
        this.fit = fit;
        this.clusters = clusters;
        this.root = root(fit.inverse());
    }

    public static Covariance cr2(Fit fit, Clusters clusters) {
        return new BiasReduced(fit, clusters).covariance();
    }

    private Covariance covariance() {
        int p = fit.rank();
        double[][] meat = new double[p][p];
        // adjusted[g] holds A_g X_g, one column per coefficient.
        double[][][] adjusted = new double[clusters.count()][][];
        for (int g = 0; g < adjusted.length; g++) {
            int[] rows = clusters.rows().get(g);
            adjusted[g] = adjust(rows);
            double[] score = new double[p];
            for (int k = 0; k < p; k++) {
                for (int i = 0; i < rows.length; i++) {
                    score[k] += adjusted[g][k][i] * fit.residuals()[rows[i]];
                }
            }
            Covariance.addOuter(meat, score, score, 1);
        }
        double[] freedom = new double[p];
        for (int k = 0; k < p; k++) {
            freedom[k] = satterthwaite(adjusted, fit.inverse()[k]);
        }
        return new Covariance("CR2", Covariance.sandwich(fit.inverse(), meat, 1), freedom);
    }

    /** (I − H_gg)^(−1/2) X_g, through the eigenvectors of H_gg whose eigenvalue is not 0. */
    private double[][] adjust(int[] rows) {
        int p = fit.rank();
        Array2DRowRealMatrix x = new Array2DRowRealMatrix(rows.length, p);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < p; k++) {
                x.setEntry(i, k, fit.columns()[k][rows[i]]);
            }
        }
        SingularValueDecomposition half = new SingularValueDecomposition(x.multiply(root));
        RealMatrix result = x;
        double[] sizes = half.getSingularValues();
        for (int m = 0; m < sizes.length; m++) {
            double left = 1 - sizes[m] * sizes[m];
            double gain = (left > NOTHING_LEFT ? 1 / Math.sqrt(left) : 0) - 1;
            double[] z = half.getU().getColumn(m);
            result = result.add(outer(z, x.preMultiply(z), gain));
        }
        return result.transpose().getData();
    }

    private static RealMatrix outer(double[] a, double[] b, double factor) {
        double[][] sum = new double[a.length][b.length];
        Covariance.addOuter(sum, a, b, factor);
        return new Array2DRowRealMatrix(sum, false);
    }

    /** U √S of the inverse U S U′: singular values are found where an iteration for eigenvalues may fail, as with many equal ones. */
    private static RealMatrix root(double[][] inverse) {
        SingularValueDecomposition whole = new SingularValueDecomposition(new Array2DRowRealMatrix(inverse));
        double[] roots =
                Arrays.stream(whole.getSingularValues()).map(Math::sqrt).toArray();
        return whole.getU().multiply(MatrixUtils.createRealDiagonalMatrix(roots));
    }

    private double satterthwaite(double[][][] adjusted, double[] contrast) {
        int groups = adjusted.length;
        double[] own = new double[groups];
        double[][] v = new double[groups][];
        double[][] mv = new double[groups][];
        for (int g = 0; g < groups; g++) {
            int[] rows = clusters.rows().get(g);
            double[] u = new double[fit.rows()];
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < contrast.length; k++) {
                    u[rows[i]] += adjusted[g][k][i] * contrast[k];
                }
                own[g] += u[rows[i]] * u[rows[i]];
            }
            v[g] = Clustered.score(fit, rows, u);
            mv[g] = Covariance.times(fit.inverse(), v[g]);
        }
        double trace = 0;
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                double entry = (g == h ? own[g] : 0) - dot(v[g], mv[h]);
                trace += g == h ? entry : 0;
                squares += entry * entry;
            }
        }
        return trace * trace / squares;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
