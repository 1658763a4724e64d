package kcity.shared;

/** There is no such thing, or the actor may not know that there is: the two are never told apart. */
public final class NotFound extends RuntimeException {
    public NotFound(String what) {
        super("not found: " + what);
    }
}
