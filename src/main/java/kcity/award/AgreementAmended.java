package kcity.award;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The agreement was changed. */
public record AgreementAmended(
        Reference subject,
        Actor actor,
        Instant at,
        String reason,
        String call,
        String applicant,
        int number,
        AmendmentKind kind,
        String change)
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
