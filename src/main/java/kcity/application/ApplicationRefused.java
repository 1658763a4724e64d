package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A submission was not taken in; the draft is kept. The rules are the keys of those that it breaks. */
public record ApplicationRefused(Reference subject, Act act, String call, List<String> rules) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }
}
