package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A proposal came after the cut-off and joined the pool of a later edition. */
public record ApplicationCarriedOver(
        Reference subject, Actor actor, Instant at, String call, int fromEdition, int toEdition) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call), new Reference("edition", Integer.toString(toEdition)));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(actor.organisation());
    }
}
