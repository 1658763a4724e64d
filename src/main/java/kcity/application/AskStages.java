package kcity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Reached;
import kcity.call.Stages;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Asks the table of acts for an application, with the call that decides on it. What waits for an edition without a call is judged by nobody yet. */
@Component
public class AskStages {
    private final Stages stages;
    private final CallQueries calls;
    private final Clock clock;

    AskStages(Stages stages, CallQueries calls, Clock clock) {
        this.stages = stages;
        this.calls = calls;
        this.clock = clock;
    }

    public Reached of(Application application, Instant at) {
        return of(application, calls.call(application.decidingCall()), at);
    }

    /** What was never submitted is taken no further by anybody, and no room is asked. */
    private Reached of(Application application, Call deciding, Instant at) {
        if (application.revision() == 0) {
            return Reached.WRITTEN;
        }
        return isFor(deciding, application)
                ? stages.of(deciding, application.ref(), at)
                : stages.ofItself(application.ref(), at);
    }

    /** Where it is by what was done with it alone. */
    Reached ofItself(String ref, Instant at) {
        return stages.ofItself(ref, at);
    }

    private static boolean isFor(Call deciding, Application application) {
        return deciding.edition() == application.edition();
    }

    /** Now, for a page that offers it. An operation asks for its act's instant. */
    public boolean allows(ActKind act, Application application) {
        return against(act, application, clock.instant()).isEmpty();
    }

    /** Until the transaction ends nobody takes it further; many may hold it so. */
    public void keepStill(Application application) {
        stages.keepStill(application.type());
    }

    /** Waits for everybody who keeps it still. */
    public void moveOn(Application application) {
        stages.moveOn(application.type());
    }

    /** Why the act is not possible at that instant; empty where it is. */
    public List<Reason> against(ActKind act, Application application, Instant at) {
        return against(act, application, calls.call(application.decidingCall()), at);
    }

    private List<Reason> against(ActKind act, Application application, Call deciding, Instant at) {
        return act.judges() && !isFor(deciding, application)
                ? List.of(Reason.of("refusal.stage.waits-for", Integer.toString(application.edition())))
                : stages.against(act, deciding, of(application, deciding, at));
    }

    /** Throws {@link Refused} where the act is not possible at that instant. */
    public void ask(ActKind act, Application application, Instant at) {
        Refused.ifAny(against(act, application, at));
    }

    /** The same for whoever has read the call that it came in by. */
    void ask(ActKind act, Application application, Call own, Instant at) {
        Refused.ifAny(
                own.ref().equals(application.decidingCall())
                        ? against(act, application, own, at)
                        : against(act, application, at));
    }
}
