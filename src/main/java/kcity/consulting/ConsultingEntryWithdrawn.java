package kcity.consulting;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A visit, a finding, a conclusion or the beginning was taken back as mistaken; the whole entry as it was, and why. */
public record ConsultingEntryWithdrawn(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        List<String> addressees,
        String entry,
        String why)
        implements Fact {
    @Override
    public Audience audience() {
        return addressees.isEmpty() ? Audience.OFFICERS : Audience.PARTIES;
    }
}
