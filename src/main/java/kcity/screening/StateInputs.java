package kcity.screening;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest of everything that an application's state follows from.
 *
 * @param eligible the newest decision; null before the first
 * @param decidedOn revision that the decision is about
 * @param dueOn last day for the newest question's answer; null where nothing was asked
 */
record StateInputs(
        @Nullable Boolean eligible, int decidedOn, @Nullable Instant end, boolean answered, boolean shortListed) {
    /** A decision on an earlier revision than the present one no longer stands. */
    State state(int revision, Instant now) {
        if (eligible != null && decidedOn == revision) {
            return decided(eligible);
        }
        var asked = asked(now);
        return eligible == null || asked == State.QUESTION_OPEN ? asked : State.CHANGED;
    }

    private State asked(Instant now) {
        if (end == null) {
            return State.TO_SCREEN;
        }
        if (answered) {
            return State.ANSWERED;
        }
        return now.isBefore(end) ? State.QUESTION_OPEN : State.QUESTION_LAPSED;
    }

    /** The last second for the answer to a question that is open; empty where none is. */
    Optional<Instant> due(Instant now) {
        return Optional.ofNullable(end)
                .filter(last -> !answered && now.isBefore(last))
                .map(last -> last.minusSeconds(1));
    }

    private State decided(boolean positive) {
        if (!positive) {
            return State.NOT_ELIGIBLE;
        }
        return shortListed ? State.SHORT_LISTED : State.ELIGIBLE;
    }
}
