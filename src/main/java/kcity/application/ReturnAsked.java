package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An applicant asks to have its withdrawal taken back, which it can no longer do itself.
 *
 * @param agency the operator that decides
 */
public record ReturnAsked(Reference subject, Act act, String reason, List<Reference> related, String why, String agency)
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
