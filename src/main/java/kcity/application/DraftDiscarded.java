package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A draft that was never submitted was thrown away by its own organisation, whose people are told. */
public record DraftDiscarded(Reference subject, Act act, String call, String organisation) implements Fact {
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
