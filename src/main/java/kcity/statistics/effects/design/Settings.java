package kcity.statistics.effects.design;

import java.util.Optional;

/** What every method is told beside its own keys: the outcome, the level of its intervals, and the seed of its draws. */
public record Settings(Expression outcome, double alpha, long seed, Optional<String> unit) {
    public Settings withOutcome(Expression other) {
        return new Settings(other, alpha, seed, unit);
    }

    /** The outcome with its unit, as it stands at an axis. */
    public String measured() {
        return outcome.text() + unit.map(it -> " (" + it + ")").orElse("");
    }
}
