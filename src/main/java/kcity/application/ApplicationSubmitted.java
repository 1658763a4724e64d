package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.programme.SubType;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** An application was taken in; the receipt shows the digest. */
public record ApplicationSubmitted(
        Reference subject,
        Actor actor,
        Instant at,
        String call,
        int revision,
        int consideredFor,
        SubType subType,
        String title,
        CountryCode country,
        String city,
        Won requested,
        String digest)
        implements Fact {
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
        return List.of(actor.organisation());
    }
}
