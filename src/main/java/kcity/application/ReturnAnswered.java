package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer decided whether a withdrawal is taken back as the applicant asked. Where it is, {@link WithdrawalTakenBack} tells the parties. */
public record ReturnAnswered(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        boolean granted,
        String why,
        String organisation)
        implements Fact {
    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return granted ? List.of() : List.of(organisation);
    }
}
