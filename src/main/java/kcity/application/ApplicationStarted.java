package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An organisation has begun an application. */
public record ApplicationStarted(
        Reference subject, Actor actor, Instant at, String call, String organisation, boolean synthetic)
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
