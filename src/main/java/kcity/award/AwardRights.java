package kcity.award;

import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;

/** Who may act on awards, and who may read them. */
public final class AwardRights {
    private AwardRights() {}

    /** The operator alone, as it answers for the money; the owner looks on. */
    public static boolean mayAct(Actor actor, Call call) {
        return ActKind.PAY.isFor(actor, call);
    }

    /** The operator, the owner and the applicant; the public reads published projects instead. */
    public static boolean maySee(Actor actor, Call call, String applicant) {
        return CallRights.maySee(actor, call) || actor.isMemberOf(applicant);
    }
}
