package kcity.pilot;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Something went wrong at a pilot. */
public record IncidentNoted(
        Reference subject, Act act, Reference award, String call, LocalDate happenedOn, String what, String remedy)
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
