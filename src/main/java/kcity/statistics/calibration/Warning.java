package kcity.statistics.calibration;

/** What a reader of the figures must know, in a word for programmes and a sentence for people. */
public record Warning(Kind kind, String sentence) {
    /** Closed list. */
    public enum Kind {
        REVIEWERS_ALIKE,
        REVIEWERS_NOT_SEPARABLE,
        APPLICATIONS_ALIKE,
        NOT_COMPARABLE,
        FEW_REVIEWS,
        FEW_REVIEWERS,
        LOW_RELIABILITY,
        RESTRICTED_RANGE,
        REPEATED_SCORES,
        NO_ERROR
    }
}
