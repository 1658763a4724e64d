package kcity.statistics.mixed;

import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Terms;
import kcity.statistics.search.NelderMead;
import org.hipparchus.exception.MathRuntimeException;
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

    /**
     * Cross products per group, from which every evaluation is made. The varying columns after a constant are moved to mean 0 and size 1, which changes no likelihood but lets the search see
     * a round valley; the covariance is carried back at the end.
     */
    private static final class Work {
        private static final int MOST_SEARCHES = 12;
        private static final double SETTLED = 1e-8;
        private final int n;
        private final int p;
        private final int q;
        private final RealMatrix[] zz;
        private final RealMatrix[] zx;
        private final RealMatrix xx;
        private final RealMatrix back;

        Work(Terms fixed, Terms random, Clusters groups, double[] y) {
            n = y.length;
            p = fixed.size();
            q = random.size();
            double[][] all = fixed.and("y", y).columns();
            xx = new Array2DRowRealMatrix(p + 1, p + 1);
            zz = new RealMatrix[groups.count()];
            zx = new RealMatrix[groups.count()];
            double[][] even = new double[q][];
            back = MatrixUtils.createRealIdentityMatrix(q);
            for (int k = 0; k < q; k++) {
                even[k] = evened(random.columns()[k], k);
            }
            for (int g = 0; g < zz.length; g++) {
                int[] rows = groups.rows().get(g);
                RealMatrix z = pick(even, rows);
                RealMatrix x = pick(all, rows);
                zz[g] = z.transposeMultiply(z);
                zx[g] = z.transposeMultiply(x);
                xx.setSubMatrix(xx.add(x.transposeMultiply(x)).getData(), 0, 0);
            }
        }

        /** The column less its mean, over its deviation; a constant, which stands first, stays as it is. */
        private double[] evened(double[] column, int k) {
            double mean = java.util.Arrays.stream(column).average().orElse(0);
            double size = Math.sqrt(java.util.Arrays.stream(column)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElse(0));
            if (k == 0 || !(size > 0)) {
                return column;
            }
            back.setEntry(0, k, -mean / size);
            back.setEntry(k, k, 1 / size);
            return java.util.Arrays.stream(column).map(x -> (x - mean) / size).toArray();
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
                RealMatrix between = factor.transposeMultiply(zz[g]).multiply(factor);
                RealMatrix inner = between.add(between.transpose())
                        .scalarMultiply(0.5)
                        .add(MatrixUtils.createRealIdentityMatrix(q));
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
            NelderMead.Lowest found = lowest(start);
            for (double size : new double[] {0.1, 3}) {
                NelderMead.Lowest other =
                        lowest(java.util.Arrays.stream(start).map(t -> size * t).toArray());
                found = other.value() < found.value() - SETTLED ? other : found;
            }
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
                    carried(factor).scalarMultiply(variance).getData(),
                    variance,
                    best.criterion(),
                    found.settled());
        }

        /** Searches that begin anew where the last one ended, until one gains nothing: then, and only then, it is settled. */
        private NelderMead.Lowest lowest(double[] start) {
            NelderMead.Lowest found = search(start, 0.5);
            for (int again = 0; again < MOST_SEARCHES; again++) {
                NelderMead.Lowest next = search(found.point(), 0.2);
                boolean settled = found.value() - next.value() <= SETTLED;
                found = new NelderMead.Lowest(
                        next.value() < found.value() ? next.point() : found.point(),
                        Math.min(next.value(), found.value()),
                        next.rounds(),
                        settled);
                if (settled) {
                    break;
                }
            }
            return found;
        }

        private NelderMead.Lowest search(double[] start, double step) {
            return NelderMead.minimise(this::criterion, start, step, 1e-12, 300 * start.length);
        }

        /** Not a number where the arithmetic breaks down, as far outside. */
        private double criterion(double[] theta) {
            try {
                return at(theta).criterion();
            } catch (MathRuntimeException e) {
                return Double.NaN;
            }
        }

        private RealMatrix carried(RealMatrix factor) {
            RealMatrix own = back.multiply(factor);
            return own.multiplyTransposed(own);
        }
    }
}
