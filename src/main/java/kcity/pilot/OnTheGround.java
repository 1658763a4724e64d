package kcity.pilot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.award.AwardQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Finds the pilot that somebody records something of: its agreement must be signed. */
@Component
class OnTheGround {
    /** What every record begins with. */
    record Case(Application application, Call call, Pilot pilot) {}

    private final ApplicationQueries applications;
    private final AwardQueries awards;
    private final CallQueries calls;
    private final Pilots pilots;
    private final Clock clock;

    OnTheGround(ApplicationQueries applications, AwardQueries awards, CallQueries calls, Pilots pilots, Clock clock) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.pilots = pilots;
        this.clock = clock;
    }

    Case find(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.call());
        NotAllowed.unless(PilotRules.mayRecord(actor, application, call), actor, "record what is done for " + ref);
        if (awards.of(actor, ref).agreement() == null) {
            throw new Refused("refusal.pilot.agreement-first");
        }
        return new Case(application, call, pilots.of(ref));
    }

    Instant now() {
        return clock.instant();
    }

    /** Nothing is recorded before it happened. */
    void notInTheFuture(LocalDate day, String field, List<Reason> wrong) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) {
            wrong.add(Reason.at(field, "refusal.pilot.in-the-future"));
        }
    }
}
