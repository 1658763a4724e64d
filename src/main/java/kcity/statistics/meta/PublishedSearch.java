package kcity.statistics.meta;

import java.util.List;
import java.util.Optional;

/** The search for tau squared of R's metafor with its usual settings, step by step, so that both print the same figures. */
final class PublishedSearch {
    private static final int MOST_STEPS = 100;
    private static final double SMALL_STEP = 1e-5;
    private static final double NOTICEABLE_GAIN = 2 * Math.pow(Math.ulp(1.0), 0.25);

    private PublishedSearch() {}

    /** Empty when it does not settle. */
    static Optional<TauSquared> of(List<Study> studies) {
        double tau = Math.max(0, byUnweightedMoments(studies));
        for (int step = 0; step < MOST_STEPS; step++) {
            double before = tau;
            tau += change(studies, tau);
            if (Math.abs(tau - before) <= SMALL_STEP) {
                return Optional.of(TauSquared.at(isWorseThanNone(studies, tau) ? 0 : tau, studies, true));
            }
        }
        return Optional.empty();
    }

    /** Hedges and Olkin 1985. */
    private static double byUnweightedMoments(List<Study> studies) {
        List<Study> alike = studies.stream()
                .map(study -> new Study(study.name(), study.effect(), 1, study.moderators()))
                .toList();
        WeightedFit fit = new WeightedFit(alike, 0);
        double expected = studies.stream()
                .mapToDouble(study -> study.variance() * (1 - fit.leverage(study)))
                .sum();
        return (fit.residualQ - expected) / TauSquared.degrees(studies);
    }

    private static double change(List<Study> studies, double tau) {
        WeightedFit fit = new WeightedFit(studies, tau);
        double change = (fit.squaredScore - fit.traceP) / fit.tracePP;
        while (tau + change < 0) change /= 2;
        return change;
    }

    private static boolean isWorseThanNone(List<Study> studies, double tau) {
        return tau > SMALL_STEP
                && TauSquared.criterion(studies, tau) - TauSquared.criterion(studies, 0) > NOTICEABLE_GAIN;
    }
}
