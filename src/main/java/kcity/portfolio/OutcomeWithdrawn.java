package kcity.portfolio;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An outcome was taken back as mistaken; the whole entry as it was, and why. */
public record OutcomeWithdrawn(Reference subject, Act act, String reason, String project, String entry, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(PortfolioRights.reference(project));
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }
}
