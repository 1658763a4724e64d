package kcity.cli;

/** Options that do not go together; the message says what to do. Exit code 2. */
final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
