package kcity.review.assignment;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer put a proposed assignment into force. */
public record ReviewersAssigned(Reference subject, Act act, String call, int number, List<String> experts)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public List<String> addressees() {
        return experts;
    }
}
