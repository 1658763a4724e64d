package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The applicant took its application back. */
public record ApplicationWithdrawn(
        Reference subject, Act act, String reason, String call, String organisation, String agency) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(organisation, agency);
    }
}
