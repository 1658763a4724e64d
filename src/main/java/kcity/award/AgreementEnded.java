package kcity.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The agreement was ended before its time; owed is what the recipient still gets, back what it gives back. */
public record AgreementEnded(
        Reference subject,
        Actor actor,
        Instant at,
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
