package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A withdrawal was taken back: the application stands again as it was submitted. The withdrawal as it was, and why. */
public record WithdrawalTakenBack(
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
