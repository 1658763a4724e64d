package kcity.screening;

/** Where a submitted application stands in screening, derived from what was recorded. */
public enum State {
    TO_SCREEN,
    /** The applicant has a question and time to answer it. */
    QUESTION_OPEN,
    ANSWERED,
    /** The time for the answer is over, and none came. */
    QUESTION_LAPSED,
    /** It was decided, and submitted anew since: to be decided anew. */
    CHANGED,
    NOT_ELIGIBLE,
    ELIGIBLE,
    SHORT_LISTED;

    /** An officer has to do something. */
    public boolean waits() {
        return this == TO_SCREEN || this == ANSWERED || this == QUESTION_LAPSED || this == CHANGED;
    }

    public boolean passed() {
        return this == ELIGIBLE || this == SHORT_LISTED;
    }
}
