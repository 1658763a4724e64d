package kcity.call;

import java.time.Instant;
import java.util.Optional;
import kcity.programme.Intake;

/** Where the clock has a call. */
public enum CallState {
    COMING,
    OPEN,
    /** Rolling intake goes on, and what arrives is for a later edition. */
    PAST_CUT_OFF,
    CLOSED;

    /**
     * A window by its first and last second; rolling intake until the notice of the edition that takes over.
     *
     * @param intake with its deadline as it was moved
     * @param takenOver when the edition that takes later proposals opens its own; empty while nobody knows
     */
    public static CallState at(Instant now, Instant opensAt, Intake intake, Optional<Instant> takenOver) {
        if (now.isBefore(opensAt)) {
            return COMING;
        }
        return switch (intake) {
            case Intake.Window window ->
                switch (window.arrivalAt(now)) {
                    case EARLY -> COMING;
                    case IN_TIME -> OPEN;
                    case LATE, NEXT_EDITION -> CLOSED;
                };
            case Intake.Rolling rolling ->
                takenOver.filter(next -> !now.isBefore(next)).isPresent()
                        ? CLOSED
                        : rolling.arrivalAt(now) == Intake.Arrival.NEXT_EDITION ? PAST_CUT_OFF : OPEN;
        };
    }

    public boolean open() {
        return this == OPEN || this == PAST_CUT_OFF;
    }
}
