package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An application was taken off the short list again; the list of that number is the first without it.
 *
 * @param words digest of the reason
 * @param organisation the applicant
 */
public record ShortListDropped(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        String application,
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
