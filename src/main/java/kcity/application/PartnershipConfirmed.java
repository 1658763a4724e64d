package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A partner body abroad has confirmed through its own person that it takes part. */
public record PartnershipConfirmed(
        Reference subject, Actor actor, Instant at, String partner, String call, String organisation) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(organisation);
    }
}
