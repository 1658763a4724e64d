package kcity.terminal;

/** Options that do not go together; the message says what to do. Exit code 2. */
public final class WrongUse extends RuntimeException {
    public WrongUse(String message) {
        super(message);
    }
}
