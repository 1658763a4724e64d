package kcity.progress;

/** How far a call with all that it decides on has come, for those who may see what is sealed. In this order; where the clock has it, is {@code CallState}. */
public enum CallStage {
    /** Applications come in, are screened and consulted on. */
    RECEIVING,
    IN_REVIEW,
    /** The round is closed, and the applications are ranked. */
    REVIEWED,
    /** The candidate sheet is frozen. */
    FROZEN,
    /** A portfolio is proposed. */
    PROPOSED,
    /** The committee has decided, and the announced instant has not come. */
    SEALED,
    ANNOUNCED;

    public boolean isAtLeast(CallStage other) {
        return compareTo(other) >= 0;
    }
}
