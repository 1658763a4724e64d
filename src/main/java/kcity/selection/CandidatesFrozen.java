package kcity.selection;

import java.math.BigDecimal;
import java.util.List;
import kcity.programme.SubType;
import kcity.shared.Act;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The candidate sheet of a call was frozen; best first. */
public record CandidatesFrozen(Reference subject, Act act, List<Line> candidates) implements Fact {
    /** One line of the sheet. */
    public record Line(
            String application,
            SubType subType,
            CountryCode country,
            String city,
            Won requested,
            BigDecimal value,
            int rank) {}

    static CandidatesFrozen of(String call, List<Candidate> candidates, Act act) {
        return new CandidatesFrozen(
                Facts.selection(call),
                act,
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
