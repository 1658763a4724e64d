package kcity.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.shared.SteadyClock;

/** The clock of the machine beside that of the database. */
final class Clocks {
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private Clocks() {}

    /** A sentence where they differ; a clock that a test or a played year sets is its own. */
    static Optional<String> differ(Reading reading, Clock clock) {
        if (!(clock instanceof SteadyClock steady)) {
            return Optional.empty();
        }
        List<Instant> database = new ArrayList<>();
        var before = steady.machine();
        var problem = reading.tryTo(() -> database.add(reading.sql()
                .sql("select clock_timestamp()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single()));
        return problem.isPresent() ? Optional.empty() : apart(before, database.getFirst(), steady.machine());
    }

    /** @param before and after as this machine says when the database was asked and had answered */
    static Optional<String> apart(Instant before, Instant database, Instant after) {
        var ahead = Duration.between(after, database);
        var behind = Duration.between(database, before);
        if (ahead.compareTo(TOLERATED) > 0) {
            return Optional.of("the database's clock is " + ahead.toSeconds() + " s ahead of this machine's");
        }
        return behind.compareTo(TOLERATED) > 0
                ? Optional.of("the database's clock is " + behind.toSeconds() + " s behind this machine's")
                : Optional.empty();
    }
}
