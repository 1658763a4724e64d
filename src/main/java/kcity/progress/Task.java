package kcity.progress;

import java.time.Instant;
import kcity.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person in a call.
 *
 * @param count how many of it; never 0
 * @param due null where nothing presses
 */
public record Task(
        Kind kind, Call call, long count, @Nullable Instant due) {
    /** In the order of a year. */
    public enum Kind {
        SCREEN,
        READ_ANSWER,
        SETTLE_LAPSED,
        DECIDE_ANEW,
        /** Of several proposals of one city. */
        CHOOSE_OF_CITY,
        ANSWER_RETURN,
        SHORT_LIST,
        BEGIN_CONSULTING,
        GO_ON_CONSULTING,
        OPEN_REVIEW,
        ASSIGN,
        FIND_REVIEWERS,
        WAIT_FOR_REVIEWS,
        CLOSE_REVIEW,
        FREEZE,
        PROPOSE,
        DECIDE,
        LOOK,
        KEEP_SEALED,
        REPLACE,
        RECORD_CONTRACTOR,
        SIGN,
        PAY,
        AWAIT_REPORT
    }
}
