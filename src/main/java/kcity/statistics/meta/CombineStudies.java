package kcity.statistics.meta;

import java.util.ArrayList;
import java.util.List;
import kcity.statistics.meta.MetaAnalysis.Coefficient;
import kcity.statistics.meta.MetaAnalysis.ModeratorTest;
import kcity.statistics.meta.MetaAnalysis.Prediction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/** Takes studies together, with or without moderators; figures are those of R's metafor. */
public final class CombineStudies {
    private final List<Study> studies;
    private final Between between;
    private final Inference inference;
    private final double level;
    private final int moderators;
    private final int degrees;
    private final TauSquared tau;
    private final WeightedFit fit;

    private CombineStudies(List<Study> studies, Between between, Inference inference, double level) {
        this.studies = studies;
        this.between = between;
        this.inference = inference;
        this.level = level;
        moderators = studies.getFirst().moderators().size();
        degrees = studies.size() - 1 - moderators;
        tau = switch (between) {
            case FIXED -> new TauSquared(0, 0, true);
            case DERSIMONIAN_LAIRD -> TauSquared.byMoments(studies);
            case REML -> PublishedSearch.of(studies).orElseGet(() -> TauSquared.byRestrictedLikelihood(studies));
            case REML_EXACT -> TauSquared.byRestrictedLikelihood(studies);
        };
        fit = new WeightedFit(studies, tau.value());
    }

    /** At least two studies more than moderators; level such as 0.95. */
    public static MetaAnalysis of(List<Study> studies, Between between, Inference inference, double level) {
        check(studies, level);
        return new CombineStudies(List.copyOf(studies), between, inference, level).result();
    }

    private static void check(List<Study> studies, double level) {
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("a level lies between 0 and 1: " + level);
        if (studies.isEmpty()) throw new IllegalArgumentException("there are no studies");
        int moderators = studies.getFirst().moderators().size();
        if (studies.stream().anyMatch(s -> s.moderators().size() != moderators)) {
            throw new IllegalArgumentException("every study needs the same moderators");
        }
        if (studies.size() < moderators + 2) {
            throw new IllegalArgumentException(
                    studies.size() + " studies are too few; at least " + (moderators + 2) + " are needed");
        }
    }

    private MetaAnalysis result() {
        WeightedFit fixed = new WeightedFit(studies, 0);
        double typical = degrees / fixed.traceP;
        double q = fixed.residualQ;
        boolean isFixed = between == Between.FIXED;
        double iSquared = isFixed ? (q > degrees ? (q - degrees) / q : 0) : tau.value() / (typical + tau.value());
        double hSquared = isFixed ? q / degrees : tau.value() / typical + 1;
        return new MetaAnalysis(
                between,
                inference,
                studies,
                coefficients(),
                tau.value(),
                isFixed ? null : tau.error(),
                100 * iSquared,
                hSquared,
                q,
                degrees,
                chiSquareAbove(q, degrees),
                moderators == 0 ? null : moderatorTest(),
                moderators > 0 || isFixed ? null : prediction(),
                level,
                tau.converged());
    }

    private List<Coefficient> coefficients() {
        List<Coefficient> list = new ArrayList<>();
        for (int j = 0; j <= moderators; j++) {
            double estimate = fit.coefficients[j];
            double error = Math.sqrt(covariance().getEntry(j, j));
            double statistic = estimate / error;
            double half = quantile((1 + level) / 2, testDegrees()) * error;
            double p = 2 * below(-Math.abs(statistic), testDegrees());
            list.add(new Coefficient(estimate, error, statistic, testDegrees(), p, estimate - half, estimate + half));
        }
        return list;
    }

    private double testDegrees() {
        return inference == Inference.KNAPP_HARTUNG ? degrees : Double.POSITIVE_INFINITY;
    }

    private RealMatrix covariance() {
        return inference == Inference.KNAPP_HARTUNG
                ? fit.covariance.scalarMultiply(fit.residualQ / degrees)
                : fit.covariance;
    }

    private @Nullable ModeratorTest moderatorTest() {
        RealMatrix slopes = covariance().getSubMatrix(1, moderators, 1, moderators);
        RealVector estimates = new ArrayRealVector(fit.coefficients).getSubVector(1, moderators);
        double wald = estimates.dotProduct(
                new QRDecomposition(slopes, Double.MIN_NORMAL).getSolver().solve(estimates));
        return inference == Inference.KNAPP_HARTUNG
                ? new ModeratorTest(
                        wald / moderators,
                        moderators,
                        degrees,
                        Beta.regularizedBeta(degrees / (degrees + wald), degrees / 2.0, moderators / 2.0))
                : new ModeratorTest(wald, moderators, Double.POSITIVE_INFINITY, chiSquareAbove(wald, moderators));
    }

    private Prediction prediction() {
        double centre = fit.coefficients[0];
        double error = Math.sqrt(covariance().getEntry(0, 0) + tau.value());
        double half = quantile((1 + level) / 2, testDegrees()) * error;
        double halfT = degrees < 2 ? Double.NaN : quantile((1 + level) / 2, degrees - 1.0) * error;
        return new Prediction(centre - half, centre + half, centre - halfT, centre + halfT);
    }

    private static double chiSquareAbove(double value, int degrees) {
        return Gamma.regularizedGammaQ(degrees / 2.0, value / 2);
    }

    private static double below(double value, double degrees) {
        return Double.isInfinite(degrees)
                ? new NormalDistribution().cumulativeProbability(value)
                : new TDistribution(degrees).cumulativeProbability(value);
    }

    private static double quantile(double share, double degrees) {
        return Double.isInfinite(degrees)
                ? new NormalDistribution().inverseCumulativeProbability(share)
                : new TDistribution(degrees).inverseCumulativeProbability(share);
    }
}
