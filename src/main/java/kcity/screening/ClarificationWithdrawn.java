package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An officer took back a question before it was answered.
 *
 * @param words digest of the reason
 * @param organisation the applicant
 */
public record ClarificationWithdrawn(
        Reference subject, Act act, String reason, List<Reference> related, String words, String organisation)
        implements Fact {
    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(organisation);
    }
}
