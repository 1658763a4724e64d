package kcity.call;

import java.time.Instant;
import java.util.List;
import kcity.charter.Programmes;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A call is set; from here on the clock opens and closes it. A rolling call has no closing: {@code closesAt} is empty. */
public record CallPrepared(
        Reference subject,
        Act act,
        int edition,
        int version,
        ProgrammeType type,
        String agency,
        Instant opensAt,
        String closesAt)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("edition", Programmes.of(subject.id()).edition(edition)));
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }
}
