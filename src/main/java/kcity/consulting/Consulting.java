package kcity.consulting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Preliminary consulting on one application, everything oldest first. */
public record Consulting(
        String application,
        String consultant,
        String firm,
        Instant begunAt,
        List<Visit> visits,
        List<Finding> findings,
        List<Conclusion> conclusions) {
    public Consulting {
        visits = List.copyOf(visits);
        findings = List.copyOf(findings);
        conclusions = List.copyOf(conclusions);
    }

    /** The conclusion that stands. */
    public Optional<Conclusion> conclusion() {
        return conclusions.isEmpty() ? Optional.empty() : Optional.of(conclusions.getLast());
    }

    public boolean cleared() {
        return conclusion().filter(Conclusion::go).isPresent();
    }
}
