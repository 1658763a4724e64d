package kcity.application;

import java.util.List;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A proposal came after the cut-off and joined the pool of a later edition. */
public record ApplicationCarriedOver(Reference subject, Act act, String call, int fromEdition, int toEdition)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(
                new Reference("call", call),
                new Reference("edition", Programmes.of(call).edition(toEdition)));
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
