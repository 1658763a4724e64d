package kcity.selection;

import java.time.Instant;
import java.util.List;
import kcity.shared.Won;

/**
 * A decision that holds no more.
 *
 * @param chosen references of whom it chose
 * @param why the reason of the decision that replaced it, or why it was taken back
 * @param takenBack no other replaced it
 */
public record EarlierDecision(
        int number,
        Won total,
        List<String> chosen,
        Instant announceAt,
        Instant decidedAt,
        String decidedBy,
        String why,
        boolean takenBack) {
    public EarlierDecision {
        chosen = List.copyOf(chosen);
    }
}
