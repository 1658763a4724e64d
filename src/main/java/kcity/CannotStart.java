package kcity;

/** Something outside stands in the way: a folder in use, a port that is taken, a database out of reach. The message says what to do about it. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable why) {
        super(message, why);
    }
}
