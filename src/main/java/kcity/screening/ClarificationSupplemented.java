package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The applicant has added to its answer.
 *
 * @param words digest of what was added
 * @param agency the operator that asked
 */
public record ClarificationSupplemented(
        Reference subject, Act act, List<Reference> related, String words, String agency) implements Fact {
    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(agency);
    }
}
