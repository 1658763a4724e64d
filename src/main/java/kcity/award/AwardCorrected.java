package kcity.award;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The agreement's number or the contractor was written down wrongly and reads otherwise now; "" where it stays as it is. */
public record AwardCorrected(
        Reference subject,
        Act act,
        String reason,
        Reference award,
        String call,
        String applicant,
        String agreement,
        String notice,
        String name,
        String chosenOn,
        String was,
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
