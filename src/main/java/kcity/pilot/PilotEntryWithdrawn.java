package kcity.pilot;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Something recorded of a pilot was taken back as mistaken; the whole entry as it was, and why. */
public record PilotEntryWithdrawn(
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
        return Audience.PARTIES;
    }
}
