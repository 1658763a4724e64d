package kcity.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kcity.programme.SubType;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The candidate sheet of a call was frozen; best first. */
public record CandidatesFrozen(Reference subject, Actor actor, Instant at, List<Line> candidates) implements Fact {
    /** One line of the sheet. */
    public record Line(
            String application,
            SubType subType,
            CountryCode country,
            String city,
            Won requested,
            BigDecimal value,
            int rank) {}

    static CandidatesFrozen of(String call, List<Candidate> candidates, Actor actor, Instant at) {
        return new CandidatesFrozen(
                Facts.selection(call),
                actor,
                at,
                candidates.stream()
                        .map(c -> new Line(
                                c.ref(), c.subType(), c.country(), c.city(), c.requested(), c.value(), c.rank()))
                        .toList());
    }

    @Override
    public List<Reference> related() {
        return Facts.related(
                subject.id(), candidates.stream().map(Line::application).toList());
    }
}
