package kcity.award;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A payment, a proposal of one or a termination was taken back as mistaken; the whole entry as it was, and why. */
public record AwardEntryWithdrawn(
        Reference subject,
        Act act,
        String reason,
        Reference award,
        String call,
        List<String> addressees,
        String entry,
        String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return addressees.isEmpty() ? Audience.OFFICERS : Audience.PARTIES;
    }
}
