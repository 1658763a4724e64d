package kcity.people;

/**
 * How far somebody has come in.
 *
 * @param token of the session, or of what stands for it until the next step is done
 */
public record Entry(String token, Next next) {
    /** What is asked for now. */
    public enum Next {
        /** Nothing: there is a session. */
        NOTHING,
        /** A code of the second factor. */
        CODE,
        /** To set a second factor, which this account may not be without. */
        FACTOR
    }

    /** Never told, not even to a log. */
    @Override
    public String toString() {
        return "Entry[… " + next + "]";
    }
}
