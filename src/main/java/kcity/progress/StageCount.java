package kcity.progress;

import org.jspecify.annotations.Nullable;

/**
 * How many applications of a call stand alike.
 *
 * @param eligible by the decision on the newest revision; null where none stands
 * @param listed on the newest short list
 * @param begun consulting has begun
 * @param went what consulting came to; null before it is concluded
 */
public record StageCount(
        ApplicationStage stage,
        @Nullable Boolean eligible,
        boolean listed,
        boolean begun,
        @Nullable Boolean went,
        long count) {
    boolean isConsidered() {
        return stage != ApplicationStage.WITHDRAWN && stage != ApplicationStage.CARRIED_OVER;
    }

    boolean isEligible() {
        return Boolean.TRUE.equals(eligible);
    }
}
