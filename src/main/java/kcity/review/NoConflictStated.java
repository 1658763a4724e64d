package kcity.review;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An expert has no conflict of interest with the candidates of a round, other than those recorded. */
public record NoConflictStated(Reference subject, Actor actor, Instant at, String call) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
