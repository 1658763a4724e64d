package kcity.call;

import java.time.Instant;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The deadline of a prepared call was moved. */
public record DeadlineMoved(
        Reference subject, Act act, String reason, String call, Instant was, Instant closesAt, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }
}
