package kcity.review.expert;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An expert was asked to review for a call. */
public record ExpertInvited(Reference subject, Act act, String call, String expert, List<String> fields)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public List<String> addressees() {
        return List.of(expert);
    }
}
