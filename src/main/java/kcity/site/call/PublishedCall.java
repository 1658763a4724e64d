package kcity.site.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A call as everybody may see it.
 *
 * @param rules its rules in the rulebook of that version
 * @param closesAt its last second; null where proposals come in all year
 * @param followedAt when the edition that takes later proposals opened its own call; null where none is to
 */
public record PublishedCall(
        String ref,
        int edition,
        int version,
        CallRules rules,
        ProgrammeType type,
        String agency,
        Text name,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant followedAt) {
    /** Where a call stands at an instant. */
    public enum State {
        COMING,
        OPEN,
        CLOSED
    }

    public State at(Instant now) {
        if (now.isBefore(opensAt)) {
            return State.COMING;
        }
        boolean over = closesAt == null
                ? followedAt != null && !now.isBefore(followedAt)
                : now.truncatedTo(ChronoUnit.SECONDS).isAfter(closesAt);
        return over ? State.CLOSED : State.OPEN;
    }
}
