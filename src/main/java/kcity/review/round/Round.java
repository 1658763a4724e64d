package kcity.review.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kcity.charter.Programmes;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The review round of a call.
 *
 * @param dueOn the day, by the programme's clock, by whose end the sheets are to be in; null where nobody said
 */
public record Round(
        String call,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate dueOn) {
    /** The number under which the scores are kept that closed a round; proposals begin with 1. */
    public static final int CLOSING = 0;

    /** The last second of that day. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueOn)
                .map(day -> Programmes.of(call).endOf(day).minusSeconds(1));
    }

    public boolean closed() {
        return closedAt != null;
    }

    public static Reference reference(String call) {
        return new Reference("review", call);
    }
}
