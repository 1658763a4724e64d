package kcity.selection;

import java.time.Instant;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The first reserve took the place of a winner that withdrew. For officers; the parties are told with the announcement. */
public record WinnerReplaced(
        Reference subject,
        Act act,
        String call,
        String withdrawn,
        String winner,
        Won amount,
        Instant announceAt,
        String reason)
        implements Fact {
    static WinnerReplaced of(String call, Replacement replacement, Act act) {
        return new WinnerReplaced(
                new Reference("replacement", call + "/" + replacement.withdrawn()),
                act,
                call,
                replacement.withdrawn(),
                replacement.winner(),
                replacement.amount(),
                replacement.announceAt(),
                replacement.reason());
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call));
    }
}
