package kcity.review.round;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The score sheets of a round are to be in by the end of that day in Korea. */
public record ReviewDeadlineSet(Reference subject, Act act, String call, LocalDate dueOn) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }
}
