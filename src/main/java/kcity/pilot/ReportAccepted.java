package kcity.pilot;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer accepted a report; payments may wait for that. */
public record ReportAccepted(
        Reference subject, Act act, Reference award, String call, String applicant, DeliverableKind kind)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(applicant);
    }
}
