package kcity.pilot;

import kcity.application.Application;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;

/** Who may record what is done on the ground: the organisation that leads it, and the officers in charge on its behalf. */
public final class PilotRules {
    private PilotRules() {}

    public static boolean mayRecord(Actor actor, Application application, Call call) {
        return actor.isMemberOf(application.organisation()) || CallRights.mayAct(actor, call);
    }

    public static boolean maySee(Actor actor, Application application, Call call) {
        return actor.isMemberOf(application.organisation()) || CallRights.maySee(actor, call);
    }
}
