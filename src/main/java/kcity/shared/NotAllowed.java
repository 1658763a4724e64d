package kcity.shared;

/** The actor may not do this. Thrown for things whose existence the actor may know of; for hidden ones it is {@link NotFound}. */
public final class NotAllowed extends RuntimeException {
    public NotAllowed(Actor actor, String act) {
        super(actor.id() + " may not " + act);
    }

    public static void unless(boolean allowed, Actor actor, String act) {
        if (!allowed) {
            throw new NotAllowed(actor, act);
        }
    }
}
