package kcity.pilot;

import kcity.application.Application;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;

/** Who may record what is done on the ground, and who may read it. */
public final class PilotRights {
    private PilotRights() {}

    /** The operator; of a demonstration its lead too. A planning project's applicant is not the one who delivers. */
    public static boolean mayRecord(Actor actor, Application application, Call call) {
        return ActKind.RECORD.isFor(actor, call, application.organisation());
    }

    /** The operator alone, as money follows an accepted report. */
    public static boolean mayAccept(Actor actor, Call call) {
        return actor.isOfficerOf(call.agency());
    }

    /** The officers, the applicant, and the partner body abroad whose place it is. */
    public static boolean maySee(Actor actor, Application application, Call call, boolean partner) {
        return actor.isMemberOf(application.organisation()) || CallRights.maySee(actor, call) || partner;
    }
}
