package kcity.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The score sheets of a round are to be in by the end of that day in Korea. */
public record ReviewDeadlineSet(Reference subject, Actor actor, Instant at, String call, LocalDate dueOn)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
