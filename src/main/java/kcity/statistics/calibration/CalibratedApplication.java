package kcity.statistics.calibration;

/**
 * One application.
 *
 * @param rawMean mean of its scores as given
 * @param adjusted mean of its scores after taking away what each reviewer gives more or less than others
 * @param effect best linear prediction of its distance to the mean, drawn towards 0 the more the fewer its reviews
 * @param effectError standard deviation of the effect given mean and variances, as lme4 prints it
 * @param expected intercept + effect: the best prediction of what all reviewers would give
 * @param expectedError standard error of that, the intercept's included
 * @param low lower end of the 95 % interval of what all reviewers would give
 * @param high its upper end
 * @param rank by the expected score, or where a variance is zero by the adjusted mean; 1 is best, equals share the better rank
 * @param rankLow best rank of the 95 % interval from the joint posterior
 * @param rankHigh worst rank of it
 */
public record CalibratedApplication(
        String application,
        int component,
        int reviews,
        double rawMean,
        int rawRank,
        double adjusted,
        double effect,
        double effectError,
        double expected,
        double expectedError,
        double low,
        double high,
        int rank,
        int rankLow,
        int rankHigh) {}
