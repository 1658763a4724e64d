package kcity.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The agreement was changed; amount, end and milestones are empty where they stay. */
public record AgreementAmended(
        Reference subject,
        Act act,
        String reason,
        Reference award,
        String call,
        String applicant,
        AmendmentKind kind,
        String change,
        String why,
        Optional<Won> amount,
        Optional<LocalDate> endsOn,
        List<PlannedMilestone> milestones)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(applicant);
    }
}
