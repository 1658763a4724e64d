package kcity.statistics.effects;

/** What every method is told beside its own keys: the outcome, the level of its intervals, and the seed of its draws. */
record Settings(Expression outcome, double alpha, long seed) {
    Settings withOutcome(Expression other) {
        return new Settings(other, alpha, seed);
    }
}
