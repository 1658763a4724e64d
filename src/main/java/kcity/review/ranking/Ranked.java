package kcity.review.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An application's place in a closed round.
 *
 * @param reviews how many sheets
 * @param mean of their totals, as given
 * @param calibrated the mean freed from the strictness of its reviewers; the mean itself where nothing could be calibrated. Ranks follow it
 * @param error standard error of what all reviewers would give; null where not estimated
 * @param spread standard deviation of the totals; null for a single review
 * @param rank 1 is best, equals share the better rank
 * @param rankLow best rank of the 95 % interval
 * @param rankHigh worst rank of it
 */
public record Ranked(
        String ref,
        int reviews,
        BigDecimal mean,
        BigDecimal calibrated,
        @Nullable BigDecimal error,
        @Nullable BigDecimal spread,
        int rank,
        int rankLow,
        int rankHigh) {}
