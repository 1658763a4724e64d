package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A partner body took its confirmation back; the confirmation as it was, and why. */
public record ConfirmationTakenBack(
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
        return Audience.PARTIES;
    }
}
