package kcity.statistics.mixed;

import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Terms;
import kcity.statistics.search.NelderMead;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Fixed columns, and columns whose coefficients vary normally between groups with a free covariance, by restricted maximum
 * likelihood; {@code between} is that covariance, {@code criterion} minus twice the restricted log-likelihood.
 */
public record RandomSlopes(
        double[] coefficients,
        Covariance covariance,
        double[][] between,
        double residualVariance,
        double criterion,
        boolean settled) {

    public static RandomSlopes of(Terms fixed, Terms random, Clusters groups, double[] y) {
        return new Work(fixed, random, groups, y).run();
    }

    /** Cross products per group, from which every evaluation is made. */
    private static final class Work {
        private final int n;
        private final int p;
        private final int q;
        private final RealMatrix[] zz;
        private final RealMatrix[] zx;
        private final RealMatrix xx;

        Work(Terms fixed, Terms random, Clusters groups, double[] y) {
            n = y.length;
            p = fixed.size();
            q = random.size();
            double[][] all = fixed.and("y", y).columns();
            xx = new Array2DRowRealMatrix(p + 1, p + 1);
            zz = new RealMatrix[groups.count()];
            zx = new RealMatrix[groups.count()];
            for (int g = 0; g < zz.length; g++) {
                int[] rows = groups.rows().get(g);
                RealMatrix z = pick(random.columns(), rows);
                RealMatrix x = pick(all, rows);
                zz[g] = z.transposeMultiply(z);
                zx[g] = z.transposeMultiply(x);
                xx.setSubMatrix(xx.add(x.transposeMultiply(x)).getData(), 0, 0);
            }
        }

        private static RealMatrix pick(double[][] columns, int[] rows) {
            RealMatrix picked = new Array2DRowRealMatrix(rows.length, columns.length);
            for (int k = 0; k < columns.length; k++) {
                for (int i = 0; i < rows.length; i++) {
                    picked.setEntry(i, k, columns[k][rows[i]]);
                }
            }
            return picked;
        }

        /** What the profile leaves at a relative factor: coefficients, inverse of X'V⁻¹X, residual sum, criterion. */
        private record Profile(double[] coefficients, RealMatrix inverse, double residualSum, double criterion) {}

        private RealMatrix factor(double[] theta) {
            RealMatrix factor = new Array2DRowRealMatrix(q, q);
            int place = 0;
            for (int j = 0; j < q; j++) {
                for (int i = j; i < q; i++) {
                    factor.setEntry(i, j, theta[place++]);
                }
            }
            return factor;
        }

        private Profile at(double[] theta) {
            RealMatrix factor = factor(theta);
            RealMatrix sum = xx;
            double logs = 0;
            for (int g = 0; g < zz.length; g++) {
                RealMatrix inner =
                        factor.transposeMultiply(zz[g]).multiply(factor).add(MatrixUtils.createRealIdentityMatrix(q));
                RealMatrix half = factor.transposeMultiply(zx[g]);
                CholeskyDecomposition cholesky = new CholeskyDecomposition(inner, 1e-6, 0);
                logs += Math.log(cholesky.getDeterminant());
                sum = sum.subtract(half.transposeMultiply(cholesky.getSolver().solve(half)));
            }
            RealMatrix a = sum.getSubMatrix(0, p - 1, 0, p - 1);
            LUDecomposition lu = new LUDecomposition(a);
            double[] b = lu.getSolver()
                    .solve(sum.getColumnVector(p).getSubVector(0, p))
                    .toArray();
            double rest = sum.getEntry(p, p);
            for (int k = 0; k < p; k++) {
                rest -= b[k] * sum.getEntry(k, p);
            }
            double criterion =
                    logs + Math.log(lu.getDeterminant()) + (n - p) * (1 + Math.log(2 * Math.PI * rest / (n - p)));
            return new Profile(b, lu.getSolver().getInverse(), rest, criterion);
        }

        RandomSlopes run() {
            double[] start = new double[q * (q + 1) / 2];
            int place = 0;
            for (int j = 0; j < q; j++) {
                start[place] = 1;
                place += q - j;
            }
            NelderMead.Lowest first =
                    NelderMead.minimise(t -> at(t).criterion(), start, 0.3, 1e-15, 500 * start.length);
            NelderMead.Lowest found =
                    NelderMead.minimise(t -> at(t).criterion(), first.point(), 0.05, 1e-15, 500 * start.length);
            Profile best = at(found.point());
            double variance = best.residualSum() / (n - p);
            RealMatrix factor = factor(found.point());
            double[] freedom = new double[p];
            java.util.Arrays.fill(freedom, Double.POSITIVE_INFINITY);
            return new RandomSlopes(
                    best.coefficients(),
                    new Covariance(
                            "REML, normal",
                            best.inverse().scalarMultiply(variance).getData(),
                            freedom),
                    factor.multiplyTransposed(factor).scalarMultiply(variance).getData(),
                    variance,
                    best.criterion(),
                    found.settled());
        }
    }
}
