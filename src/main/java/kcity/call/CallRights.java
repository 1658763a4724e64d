package kcity.call;

import kcity.charter.Programme;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Whose a call is: the operator acts on its own type only, the owner oversees all. */
public final class CallRights {
    private CallRights() {}

    /** The owner prepares the calls of its own programme. */
    public static boolean mayPrepare(Actor actor, Programme programme) {
        return programme.isOwnedBy(actor);
    }

    public static boolean mayMove(Actor actor, Call call) {
        return mayPrepare(actor, call.programme());
    }

    /** May look into what a call received. */
    public static boolean maySee(Actor actor, Call call) {
        return actor.isOfficerOf(call.agency()) || call.programme().isOwnedBy(actor) || actor.equals(Actor.SYSTEM);
    }

    /** Committees decide in their own programme, and read what they decide on. */
    public static boolean isOfCommittee(Actor actor, Call call) {
        return (actor.is(Role.COMMITTEE_MEMBER) || actor.is(Role.COMMITTEE_CHAIR))
                && call.programme().isOf(actor);
    }

    /** May act on what a call received: its operator alone, as the owner oversees and reads. */
    public static boolean mayAct(Actor actor, Call call) {
        return actor.isOfficerOf(call.agency());
    }
}
