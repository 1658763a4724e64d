package kcity.statistics.calibration;

import java.util.List;
import kcity.statistics.calibration.VariancePosterior.Point;

/**
 * What all reviewers would give each application, with the doubt about mean, reviewers and variances: one normal for each point of the
 * variances' posterior, mixed by its weight.
 */
final class ExpectedScores {
    private static final double TWO_SIDED_95 = 1.959963984540054;
    private final double[] weight;
    private final double[][] mean;
    private final double[][] error;

    /** Leaves the profile evaluated at the last point. */
    ExpectedScores(Profile profile, List<Point> points, int applications) {
        weight = points.stream().mapToDouble(Point::weight).toArray();
        mean = new double[points.size()][applications];
        error = new double[points.size()][applications];
        for (int k = 0; k < weight.length; k++) {
            profile.at(points.get(k).applicationRatio(), points.get(k).reviewerRatio());
            double[] effects = profile.effects();
            double[] variances = profile.effectVariances();
            double[] pull = profile.pullOfMean();
            for (int i = 0; i < applications; i++) {
                mean[k][i] = profile.intercept() + effects[i];
                error[k][i] = Math.hypot(Math.sqrt(variances[i]), (1 - pull[i]) * profile.interceptError());
            }
        }
    }

    double error(int application) {
        double first = 0;
        double second = 0;
        for (int k = 0; k < weight.length; k++) {
            double m = mean[k][application] - mean[0][application];
            first += weight[k] * m;
            second += weight[k] * (m * m + error[k][application] * error[k][application]);
        }
        return Math.sqrt(second - first * first);
    }

    double low(int application) {
        return quantile(application, 0.025, -TWO_SIDED_95);
    }

    double high(int application) {
        return quantile(application, 0.975, TWO_SIDED_95);
    }

    /** Newton's steps inside a bracket that shrinks. */
    private double quantile(int application, double share, double z) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weight.length; k++) {
            low = Math.min(low, mean[k][application] + z * error[k][application]);
            high = Math.max(high, mean[k][application] + z * error[k][application]);
        }
        double at = (low + high) / 2;
        for (int step = 0; step < 60 && high - low > 1e-10 * (1 + Math.abs(at)); step++) {
            double excess = below(application, at) - share;
            if (excess < 0) low = at;
            else high = at;
            double next = at - excess / density(application, at);
            if (Math.abs(next - at) < 1e-11 * (1 + Math.abs(at))) return next;
            at = next > low && next < high ? next : (low + high) / 2;
        }
        return at;
    }

    private double below(int application, double value) {
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            sum += weight[k] * StandardNormal.below((value - mean[k][application]) / error[k][application]);
        }
        return sum;
    }

    private double density(int application, double value) {
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            double z = (value - mean[k][application]) / error[k][application];
            sum += weight[k] * StandardNormal.density(z) / error[k][application];
        }
        return sum;
    }
}
