package kcity.review.expert;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An expert accepted or declined. */
public record InvitationAnswered(Reference subject, Act act, String call, boolean accepted, String reason)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
