package kcity.call;

import kcity.programme.Stage;
import org.jspecify.annotations.Nullable;

/** How far a proposal, or a call with all that it decides on, has been taken. In this order; nothing goes back but by an act of its own. */
public enum Reached {
    /** A draft, never submitted. */
    WRITTEN,
    RECEIVED,
    /** A decision on eligibility stands on the newest revision. */
    SCREENED,
    SHORT_LISTED,
    IN_CONSULTING,
    IN_REVIEW,
    /** The round is closed. */
    REVIEWED,
    /** The committee's sheet is frozen. */
    FROZEN,
    ANNOUNCED,
    /** The agreement is signed. */
    AGREED,
    /** The final report is in. */
    REPORTED;

    public boolean isAtLeast(Reached other) {
        return compareTo(other) >= 0;
    }

    static Reached further(Reached one, Reached other) {
        return one.isAtLeast(other) ? one : other;
    }

    /** The rulebook's stage that brings it about; null where every call has it. */
    @Nullable
    Stage stage() {
        return switch (this) {
            case SHORT_LISTED -> Stage.SHORT_LIST;
            case IN_CONSULTING -> Stage.PRELIMINARY_CONSULTING;
            default -> null;
        };
    }
}
