package kcity.award;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The agreement was ended before its time; owed is what the recipient still gets, back what it gives back. */
public record AgreementEnded(
        Reference subject,
        Act act,
        String reason,
        String call,
        String applicant,
        LocalDate endedOn,
        Won paid,
        Won owed,
        Won back,
        String why)
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
