package kcity.optimise.selection;

import java.util.OptionalLong;

/**
 * The smallest envelope, not below the present one, with which a refused candidate stands in a best set. Below the money it needs to reach the best value of an envelope it cannot; so the search jumps
 * from envelope to envelope, each a proved lower bound.
 */
final class FittingEnvelope {
    private final Solves solves;
    private final long present;

    FittingEnvelope(Solves solves) {
        this.solves = solves;
        this.present = solves.model.rules.envelopeWon() / solves.model.rules.stepWon();
    }

    /** In steps; empty if there is none. */
    OptionalLong of(int candidate) {
        long most = solves.bestAtAnyEnvelope().orElseThrow();
        if (solves.best(present).orElseThrow() == most
                && cheapest(candidate, most).isEmpty()) {
            return OptionalLong.empty();
        }
        long steps = present;
        while (true) {
            long target = solves.best(steps).orElseThrow();
            OptionalLong needed = cheapest(candidate, target);
            if (needed.isEmpty()) {
                return OptionalLong.empty();
            }
            long next = Math.max(steps, needed.getAsLong());
            if (solves.best(next).orElseThrow() == target) {
                return OptionalLong.of(next);
            }
            steps = next;
        }
    }

    private OptionalLong cheapest(int candidate, long value) {
        return solves.cheapest(value, Row.fixed(candidate, 1));
    }
}
