package kcity.portfolio;

import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A version of the register is in force from now on. */
public record RegisterAdopted(Reference subject, Act act, String reason, int version, String sha256, int projects)
        implements Fact {
    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }
}
