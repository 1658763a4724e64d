package kcity.pilot;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Measured values were added; count and digest are over all values of the indicator. */
public record MeasurementsRecorded(
        Reference subject, Act act, Reference award, String call, int added, int readings, String digest)
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
