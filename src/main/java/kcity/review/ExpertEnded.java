package kcity.review;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer ended that an expert takes part in a round; what was handed in stays. */
public record ExpertEnded(
        Reference subject, Actor actor, Instant at, String reason, String call, String expert, String why)
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
