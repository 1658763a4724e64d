package kcity.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an applicant asked to have its withdrawal taken back.
 *
 * @param askedBy id of the person
 * @param answer null while the officer has not decided
 */
public record ReturnRequest(
        int number,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer) {
    /** What the officer said, and the officer's id. */
    public record Answer(boolean granted, String reason, Instant at, String by) {}

    public boolean open() {
        return answer == null;
    }
}
