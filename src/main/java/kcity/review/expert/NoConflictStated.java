package kcity.review.expert;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An expert has no conflict of interest with the candidates of a round, other than those recorded. */
public record NoConflictStated(Reference subject, Act act, String call) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
