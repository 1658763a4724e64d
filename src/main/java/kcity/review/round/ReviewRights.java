package kcity.review.round;

import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Who may do what with review rounds. */
public final class ReviewRights {
    /** Points go from 0 to this. */
    public static final int MOST_POINTS = 100;

    private ReviewRights() {}

    public static boolean mayRun(Actor actor, Call call) {
        return ActKind.OPEN_REVIEW.isFor(actor, call);
    }

    public static boolean maySee(Actor actor, Call call) {
        return CallRights.maySee(actor, call);
    }

    /** The committee sees what a closed round came to, never who scored what. */
    public static boolean maySeeRanking(Actor actor, Call call, boolean closed) {
        return maySee(actor, call) || (closed && CallRights.isOfCommittee(actor, call));
    }

    public static boolean mayState(Actor actor, boolean takesPart) {
        return actor.is(Role.EXPERT) && takesPart;
    }

    /** An assignment ends with a conflict, so that who holds one is assigned nothing. */
    public static boolean mayScore(Actor actor, boolean assigned) {
        return actor.is(Role.EXPERT) && assigned;
    }
}
