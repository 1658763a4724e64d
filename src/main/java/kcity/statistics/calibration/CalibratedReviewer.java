package kcity.statistics.calibration;

/**
 * One reviewer.
 *
 * @param meanGiven mean of the scores given
 * @param effect what this reviewer gives more (or, below zero, less) than others on equal applications
 * @param effectError standard deviation of the effect given mean and variances
 */
public record CalibratedReviewer(
        String reviewer, int component, int reviews, double meanGiven, double effect, double effectError) {}
