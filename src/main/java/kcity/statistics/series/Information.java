package kcity.statistics.series;

import java.util.function.Function;
import kcity.statistics.regression.Fit;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The covariance of the coefficients from the observed information of coefficients and error parameters together, scale
 * concentrated out: the curvature of the log-likelihood at its top, by central differences in the error parameters.
 */
final class Information {
    private static final double STEP = 1e-4;

    private final Function<double[], Innovations> filter;
    private final double[] at;
    private final Fit fit;

    private Information(Function<double[], Innovations> filter, double[] at) {
        this.filter = filter;
        this.at = at;
        this.fit = filter.apply(at).fit();
    }

    /** {@code at} are the error parameters at the top, unbounded; none when they stand on their boundary. */
    static double[][] covariance(Function<double[], Innovations> filter, double[] at) {
        return new Information(filter, at).covariance();
    }

    private double[][] covariance() {
        if (fit.rank() == 0) {
            return new double[0][];
        }
        double scale = fit.residualSum() / fit.rows();
        RealMatrix plain = new Array2DRowRealMatrix(fit.inverse()).scalarMultiply(scale);
        if (at.length == 0) {
            return plain.getData();
        }
        RealMatrix own = new Array2DRowRealMatrix(at.length, at.length);
        RealMatrix cross = new Array2DRowRealMatrix(fit.rank(), at.length);
        for (int a = 0; a < at.length; a++) {
            double[] up = score(moved(a, STEP, a, 0));
            double[] down = score(moved(a, -STEP, a, 0));
            for (int k = 0; k < fit.rank(); k++) {
                cross.setEntry(k, a, -(up[k] - down[k]) / (2 * STEP) / scale);
            }
            for (int b = 0; b < at.length; b++) {
                own.setEntry(a, b, curvature(a, b));
            }
        }
        // Inverse of (A − C D⁻¹ C') by A⁻¹ + A⁻¹ C (D − C' A⁻¹ C)⁻¹ C' A⁻¹.
        RealMatrix inner = own.subtract(cross.transpose().multiply(plain).multiply(cross));
        RealMatrix gain = plain.multiply(cross);
        RealMatrix more = gain.multiply(new LUDecomposition(inner).getSolver().getInverse())
                .multiply(gain.transpose());
        return plain.add(more).getData();
    }

    private double curvature(int a, int b) {
        double h = STEP;
        return (negative(moved(a, h, b, h))
                        - negative(moved(a, h, b, -h))
                        - negative(moved(a, -h, b, h))
                        + negative(moved(a, -h, b, -h)))
                / (4 * h * h);
    }

    private double[] moved(int a, double first, int b, double second) {
        double[] point = at.clone();
        point[a] += first;
        point[b] += second;
        return point;
    }

    /** Residuals elsewhere with the coefficients of the top. */
    private double[] residuals(Fit there) {
        double[] e = there.residuals().clone();
        for (int k = 0; k < there.rank(); k++) {
            double change = there.coefficients()[k] - fit.coefficients()[k];
            for (int i = 0; i < e.length; i++) {
                e[i] += change * there.columns()[k][i];
            }
        }
        return e;
    }

    private double[] score(double[] point) {
        Fit there = filter.apply(point).fit();
        double[] e = residuals(there);
        double[] score = new double[fit.rank()];
        for (int k = 0; k < score.length; k++) {
            for (int i = 0; i < e.length; i++) {
                score[k] += there.columns()[k][i] * e[i];
            }
        }
        return score;
    }

    private double negative(double[] point) {
        Innovations there = filter.apply(point);
        double sum = 0;
        for (double e : residuals(there.fit())) {
            sum += e * e;
        }
        return 0.5 * (sum == 0 ? 0 : there.fit().rows() * Math.log(sum) + there.logs());
    }
}
