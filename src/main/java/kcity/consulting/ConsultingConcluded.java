package kcity.consulting;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Consulting ended with go or no go.
 *
 * @param report digest of the report's words
 * @param document id of the report's file; "" where there is none
 * @param words digest of the reason
 */
public record ConsultingConcluded(
        Reference subject,
        Act act,
        String reason,
        List<Reference> related,
        boolean go,
        String report,
        String document,
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
