package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What the scores leave open about the two variance ratios: a grid of ratios weighted by the restricted likelihood, under a flat
 * prior on standard deviations (Gelman 2006). Where a factorisation is so costly that there are hundreds of applications and
 * reviewers, the ratios are known well and the estimate stands alone.
 */
final class VariancePosterior {
    private static final long DEAR = 20_000_000;
    private static final double RISE = 14;
    private static final int POINTS = 11;
    private static final double NEGLIGIBLE = 1e-3;
    private final Profile profile;
    private final double application;
    private final double reviewer;
    private final double least;

    private VariancePosterior(Profile profile) {
        this.profile = profile;
        application = profile.applicationRatio();
        reviewer = profile.reviewerRatio();
        least = profile.criterion();
    }

    /** Weights sum to 1. */
    record Point(double applicationRatio, double reviewerRatio, double weight) {}

    /** Leaves the profile evaluated where it was. */
    static List<Point> of(Profile profile, boolean separable) {
        VariancePosterior posterior = new VariancePosterior(profile);
        if (profile.work() > DEAR) return List.of(new Point(posterior.application, posterior.reviewer, 1));
        List<Point> grid = posterior.grid(separable);
        profile.at(posterior.application, posterior.reviewer);
        return grid;
    }

    private List<Point> grid(boolean separable) {
        double[] applications = range(application, a -> profile.at(a, reviewer));
        double[] reviewers = separable ? range(reviewer, r -> profile.at(application, r)) : new double[] {0};
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < applications.length; i++) {
            for (int j = 0; j < reviewers.length; j++) {
                double weight = Math.exp((least - profile.at(applications[i], reviewers[j])) / 2)
                        * weight(applications, i)
                        * weight(reviewers, j);
                points.add(new Point(applications[i], reviewers[j], weight));
            }
        }
        return normalised(points);
    }

    private static List<Point> normalised(List<Point> points) {
        double heaviest = points.stream().mapToDouble(Point::weight).max().orElse(1);
        List<Point> kept =
                points.stream().filter(p -> p.weight() > NEGLIGIBLE * heaviest).toList();
        double sum = kept.stream().mapToDouble(Point::weight).sum();
        return kept.stream()
                .map(p -> new Point(p.applicationRatio(), p.reviewerRatio(), p.weight() / sum))
                .toList();
    }

    /** Trapezoid on log(1 + ratio). */
    private static double weight(double[] range, int at) {
        return (at == 0 || at == range.length - 1 ? 0.5 : 1) * (1 + range[at]);
    }

    private double[] range(double best, DoubleUnaryOperator criterion) {
        double low = Math.log1p(low(best, criterion));
        double high = Math.log1p(high(best, criterion));
        double[] range = new double[POINTS];
        for (int i = 0; i < POINTS; i++) range[i] = Math.expm1(low + (high - low) * i / (POINTS - 1));
        return range;
    }

    private double low(double best, DoubleUnaryOperator criterion) {
        if (best == 0 || criterion.applyAsDouble(0) - least < RISE) return 0;
        return crossing(0, best, criterion);
    }

    private double high(double best, DoubleUnaryOperator criterion) {
        double inside = best;
        for (double step = 0.1 + best / 4; inside + step < VarianceSearch.LARGEST; step *= 2) {
            if (criterion.applyAsDouble(inside + step) - least > RISE)
                return crossing(inside + step, inside, criterion);
            inside += step;
        }
        return VarianceSearch.LARGEST;
    }

    private double crossing(double outside, double inside, DoubleUnaryOperator criterion) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < 12; i++) {
            double middle = (out + in) / 2;
            if (criterion.applyAsDouble(middle) - least > RISE) out = middle;
            else in = middle;
        }
        return out;
    }
}
