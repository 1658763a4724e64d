package kcity.call;

import kcity.shared.Actor;

/** Whose a call is: the operator acts on its own type only, the owner oversees all. */
public final class CallRights {
    /** The owner of the programme. */
    public static final String OWNER = "MOLIT";

    private CallRights() {}

    public static boolean mayPrepare(Actor actor) {
        return actor.isOfficerOf(OWNER);
    }

    /** May look into what a call received. */
    public static boolean maySee(Actor actor, Call call) {
        return actor.isOfficerOf(call.agency()) || actor.isOfficerOf(OWNER) || actor.equals(Actor.SYSTEM);
    }

    /** May act on what a call received: its operator alone, as the owner oversees and reads. */
    public static boolean mayAct(Actor actor, Call call) {
        return actor.isOfficerOf(call.agency());
    }
}
