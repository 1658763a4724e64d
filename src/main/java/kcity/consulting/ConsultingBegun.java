package kcity.consulting;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A consultant of that firm has been set to work with the applicant. */
public record ConsultingBegun(Reference subject, Act act, List<Reference> related, String firm, String organisation)
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
