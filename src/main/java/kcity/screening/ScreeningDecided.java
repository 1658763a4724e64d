package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An officer has found an application eligible or not.
 *
 * @param words digest of the reason, so that a changed row is found
 * @param organisation the applicant
 */
public record ScreeningDecided(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        boolean eligible,
        int examination,
        String words,
        String organisation)
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
