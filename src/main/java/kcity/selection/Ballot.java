package kcity.selection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the committee writes down to decide.
 *
 * @param reserve first in line first
 * @param announceAt until then it is sealed; null where it was not said
 * @param seen what the writer had before them; null where it does not matter
 */
public record Ballot(
        List<Choice> choices,
        List<String> reserve,
        String reason,
        @Nullable Instant announceAt,
        @Nullable Seen seen) {
    public Ballot {
        choices = List.copyOf(choices);
        reserve = List.copyOf(reserve);
    }

    /** Numbers of the proposal and of the decision that stood when the form was opened; 0 for none. */
    public record Seen(int proposal, int decision) {}
}
