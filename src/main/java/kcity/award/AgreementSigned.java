package kcity.award;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The agreement binds the recipient in Korea. */
public record AgreementSigned(
        Reference subject,
        Act act,
        String call,
        String applicant,
        String number,
        String recipient,
        Won amount,
        LocalDate endsOn,
        List<PlannedMilestone> milestones)
        implements Fact {
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
        return List.of(applicant);
    }
}
