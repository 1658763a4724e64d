package kcity.call;

/** Where the clock has a call. */
public enum CallState {
    COMING,
    OPEN,
    /** Rolling intake goes on, and what arrives is for a later edition. */
    PAST_CUT_OFF,
    CLOSED;

    public boolean open() {
        return this == OPEN || this == PAST_CUT_OFF;
    }
}
