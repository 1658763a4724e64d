package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An application names somebody with an account as the contact of its partner body, who is asked to confirm.
 *
 * @param partner the person's id
 */
public record PartnerAsked(Reference subject, Act act, String call, String partner) implements Fact {
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
        return List.of(partner);
    }
}
