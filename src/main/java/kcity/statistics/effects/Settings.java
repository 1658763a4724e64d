package kcity.statistics.effects;

import java.util.Optional;

/** What every method is told beside its own keys: the outcome, the level of its intervals, and the seed of its draws. */
record Settings(Expression outcome, double alpha, long seed, Optional<String> unit) {
    Settings withOutcome(Expression other) {
        return new Settings(other, alpha, seed, unit);
    }

    /** The outcome with its unit, as it stands at an axis. */
    String measured() {
        return outcome.text() + unit.map(it -> " (" + it + ")").orElse("");
    }
}
