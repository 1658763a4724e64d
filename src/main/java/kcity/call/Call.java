package kcity.call;

import java.time.Instant;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.programme.ProgrammeType;
import kcity.shared.Reference;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One call of an edition.
 *
 * @param ref such as {@code 2024-planning}
 * @param version of the edition's rulebook under which it was made, for ever
 * @param rulebook hash of that version's text
 * @param agency code of the operator
 * @param closesAt the last second; null where intake is rolling
 * @param cutOff where the last second of arrivals that a rolling call's own edition decides on was moved to; null where it is the rulebook's
 */
public record Call(
        String ref,
        int edition,
        int version,
        String rulebook,
        ProgrammeType type,
        String rulesId,
        String agency,
        Text name,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant cutOff) {
    public Programme programme() {
        return Programmes.of(ref);
    }

    public Reference reference() {
        return new Reference("call", ref);
    }

    public boolean rolling() {
        return closesAt == null;
    }
}
