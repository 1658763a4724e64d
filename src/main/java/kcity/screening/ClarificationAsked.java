package kcity.screening;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An officer has asked the applicant something.
 *
 * @param words digest of the question
 * @param organisation the applicant
 */
public record ClarificationAsked(
        Reference subject, Act act, List<Reference> related, LocalDate dueOn, String words, String organisation)
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
