package kcity.consulting;

import kcity.application.Application;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;

/** Who may see and do what in preliminary consulting. */
public final class ConsultingRights {
    private ConsultingRights() {}

    /** The operator of the call's type and the owner. */
    public static boolean maySee(Actor actor, Call call) {
        return CallRights.maySee(actor, call);
    }

    /** The operator of the call's type only. */
    public static boolean mayConsult(Actor actor, Call call) {
        return ActKind.CONCLUDE.isFor(actor, call);
    }

    /** The applicant learns what it came to and why, not the findings. */
    public static boolean maySeeOutcome(Actor actor, Application application, Call call) {
        return actor.isMemberOf(application.organisation()) || maySee(actor, call);
    }
}
