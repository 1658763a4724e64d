package kcity.award;

import java.time.Clock;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds what an officer acts on: a chosen, announced, standing application of the officer's own type. */
@Component
class Granted {
    /** What an operation on an award begins with. */
    record Case(Application application, Call call, Award award) {}

    private final ApplicationQueries applications;
    private final AwardQueries awards;
    private final CallQueries calls;
    private final Clock clock;

    Granted(ApplicationQueries applications, AwardQueries awards, CallQueries calls, Clock clock) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.clock = clock;
    }

    /** Throws {@link NotFound}, {@link NotAllowed} or, for a withdrawn application, {@link Refused}. */
    Case find(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.call());
        NotAllowed.unless(AwardRules.mayAct(actor, call), actor, "act on awards of " + call.ref());
        if (!application.submitted()) {
            throw new Refused("refusal.award.withdrawn");
        }
        return new Case(application, call, awards.of(actor, ref));
    }

    java.time.Instant now() {
        return clock.instant();
    }
}
