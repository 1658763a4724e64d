package kcity.web;

/** A form that is not read to its end; bears no trace, as anybody can cause it. */
final class NotTaken extends RuntimeException {
    private final int status;

    NotTaken(int status) {
        super("a form was not taken: " + status, null, false, false);
        this.status = status;
    }

    /** The HTTP status to answer with. */
    int status() {
        return status;
    }
}
