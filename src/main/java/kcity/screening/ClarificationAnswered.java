package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The applicant has answered.
 *
 * @param words digest of the answer
 * @param agency the operator that asked
 */
public record ClarificationAnswered(Reference subject, Act act, List<Reference> related, String words, String agency)
        implements Fact {
    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(agency);
    }
}
