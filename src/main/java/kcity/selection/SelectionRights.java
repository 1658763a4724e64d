package kcity.selection;

import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Who may do what with a selection. */
public final class SelectionRights {
    private SelectionRights() {}

    /** The secretariat prepares: it freezes the sheet and asks for proposals. */
    public static boolean mayPrepare(Actor actor, Call call) {
        return ActKind.PROPOSE.isFor(actor, call);
    }

    /** The chair signs the committee's decision. */
    public static boolean mayDecide(Actor actor) {
        return actor.is(Role.COMMITTEE_CHAIR);
    }

    /** What is sealed of every call: the committee and the owner. */
    public static boolean maySeeAllSealed(Actor actor) {
        return actor.is(Role.COMMITTEE_MEMBER)
                || actor.is(Role.COMMITTEE_CHAIR)
                || actor.isOfficerOf(CallRights.OWNER)
                || actor.equals(Actor.SYSTEM);
    }

    /** What is sealed is for the committee and the officers in charge. */
    public static boolean maySeeSealed(Actor actor, Call call) {
        return CallRights.maySee(actor, call) || actor.is(Role.COMMITTEE_MEMBER) || actor.is(Role.COMMITTEE_CHAIR);
    }
}
