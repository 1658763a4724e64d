package kcity.screening;

import kcity.application.Application;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.shared.Actor;

/** Who may see and do what in screening. */
public final class ScreeningRights {
    private ScreeningRights() {}

    /** The operator of the call's type and the owner. */
    public static boolean maySee(Actor actor, Call call) {
        return CallRights.maySee(actor, call);
    }

    /** The operator of the call's type only. */
    public static boolean mayScreen(Actor actor, Call call) {
        return ActKind.SCREEN.isFor(actor, call);
    }

    /** The applicant, not its partners. */
    public static boolean mayAnswer(Actor actor, Application application) {
        return actor.isMemberOf(application.organisation());
    }
}
