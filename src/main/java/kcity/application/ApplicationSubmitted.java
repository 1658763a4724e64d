package kcity.application;

import java.util.List;
import kcity.programme.SubType;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** An application was taken in; the receipt shows the digest. */
public record ApplicationSubmitted(
        Reference subject,
        Act act,
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
        return List.of(act.actor().organisation());
    }
}
