package kcity.review.expert;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer ended that an expert takes part in a round; what was handed in stays. */
public record ExpertEnded(Reference subject, Act act, String reason, String call, String expert, String why)
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
