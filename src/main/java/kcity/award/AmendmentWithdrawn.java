package kcity.award;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The newest amendment was taken back as mistaken; what held before it holds again. */
public record AmendmentWithdrawn(
        Reference subject,
        Act act,
        String reason,
        Reference award,
        String call,
        String applicant,
        int number,
        String why)
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
