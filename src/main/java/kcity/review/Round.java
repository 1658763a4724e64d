package kcity.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The review round of a call.
 *
 * @param dueOn the day, in Korea, by whose end the sheets are to be in; null where nobody said
 */
public record Round(
        String call,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate dueOn) {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** The last second of that day. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueOn)
                .map(day -> day.plusDays(1).atStartOfDay(KOREA).minusSeconds(1).toInstant());
    }

    public boolean closed() {
        return closedAt != null;
    }

    static Reference reference(String call) {
        return new Reference("review", call);
    }
}
