package kcity.pilot;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A report was delivered. */
public record ReportDelivered(
        Reference subject,
        Act act,
        Reference award,
        String call,
        DeliverableKind kind,
        LocalDate heldOn,
        String summary,
        String document)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(award, new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }
}
