package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An organisation has begun an application. */
public record ApplicationStarted(Reference subject, Act act, String call, String organisation, boolean synthetic)
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
