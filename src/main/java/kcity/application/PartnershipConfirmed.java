package kcity.application;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Whoever reads what is sent to the partner's address has confirmed one revision.
 *
 * @param partner id of the organisation that the person is registered with
 */
public record PartnershipConfirmed(
        Reference subject, Act act, String partner, int revision, String call, String organisation) implements Fact {
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
