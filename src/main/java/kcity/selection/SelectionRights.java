package kcity.selection;

import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.charter.Programmes;
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
    public static boolean mayDecide(Actor actor, String callRef) {
        return actor.is(Role.COMMITTEE_CHAIR) && Programmes.of(callRef).isOf(actor);
    }

    /** What is sealed of every call of that one's programme: the committee and the owner. */
    public static boolean maySeeAllSealed(Actor actor, Call call) {
        return CallRights.isOfCommittee(actor, call) || call.programme().isOwnedBy(actor) || actor.equals(Actor.SYSTEM);
    }

    /** What is sealed is for the committee and the officers in charge. */
    public static boolean maySeeSealed(Actor actor, Call call) {
        return CallRights.maySee(actor, call) || CallRights.isOfCommittee(actor, call);
    }
}
