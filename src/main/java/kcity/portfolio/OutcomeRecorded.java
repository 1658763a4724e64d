package kcity.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** An outcome of a project is known. */
public record OutcomeRecorded(
        Reference subject,
        Act act,
        String project,
        OutcomeKind kind,
        LocalDate on,
        Optional<Won> amount,
        String what,
        String source)
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
