package kcity.pilot;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Measured values were added; the digest is over all values of the indicator, in order of days. */
public record MeasurementsRecorded(
        Reference subject, Actor actor, Instant at, String call, String key, int added, int readings, String digest)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }
}
