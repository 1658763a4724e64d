package kcity.shared;

import java.time.Clock;
import java.time.Instant;

/**
 * Who acts, and when: the one instant that the rules are asked for, and that row, fact and letter carry. An operation makes it once, at its start, or is
 * given it by the door; whoever has one reads no clock.
 */
public record Act(Actor actor, Instant at) {
    /** Begins now. */
    public static Act of(Actor actor, Clock clock) {
        return new Act(actor, clock.instant());
    }

    /** The id of whoever acts, as rows name it. */
    public String by() {
        return actor.id();
    }

    /** The same moment, in somebody else's name: what the platform does because of it. */
    public Act as(Actor other) {
        return new Act(other, at);
    }
}
