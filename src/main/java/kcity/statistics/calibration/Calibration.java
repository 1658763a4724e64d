package kcity.statistics.calibration;

import java.util.List;

/**
 * Scores freed from strictness: score = intercept + application + reviewer + error, all but the intercept random.
 *
 * @param criterion the REML criterion, or with {@link Method#ML} the deviance; both are minus twice the log likelihood
 * @param applications best first
 * @param reviewers by name
 * @param components one when every application can be compared with every other
 */
public record Calibration(
        Status status,
        Method method,
        int scores,
        double criterion,
        double intercept,
        double interceptError,
        Variances variances,
        List<CalibratedApplication> applications,
        List<CalibratedReviewer> reviewers,
        List<Reliability> reliability,
        List<Component> components,
        List<Warning> warnings,
        int draws,
        long seed,
        String inputHash)
        implements CalibrationResult {

    public Calibration {
        applications = List.copyOf(applications);
        reviewers = List.copyOf(reviewers);
        reliability = List.copyOf(reliability);
        components = List.copyOf(components);
        warnings = List.copyOf(warnings);
    }

    /** A variance of exactly zero is a normal result; at the cap of the search there is no error to speak of, and no interval means anything. */
    public enum Status {
        FITTED,
        FITTED_AT_BOUNDARY,
        FITTED_AT_CAP
    }

    /** Whom expected scores, their intervals and the intervals of ranks are about: not just the reviewers at hand. */
    public static final String POPULATION = "all possible reviewers";

    /** On the squared scale of the scores. */
    public record Variances(double application, double reviewer, double residual) {}

    /**
     * How well the mean of so many reviewers tells applications apart, from 0 to 1.
     *
     * @param raw the mean as given, strictness included
     * @param calibrated at best, with strictness known
     */
    public record Reliability(int reviewers, double raw, double calibrated) {}

    /** Applications and reviewers that scores connect; nothing connects two components. */
    public record Component(int number, List<String> applications, List<String> reviewers) {
        public Component {
            applications = List.copyOf(applications);
            reviewers = List.copyOf(reviewers);
        }
    }
}
