package kcity.pilot;

import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads of pilots. */
@Component
public class PilotQueries {
    private final ApplicationQueries applications;
    private final AwardQueries awards;
    private final CallQueries calls;
    private final Pilots pilots;

    PilotQueries(ApplicationQueries applications, AwardQueries awards, CallQueries calls, Pilots pilots) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.pilots = pilots;
    }

    /** Throws {@link NotFound}. */
    public Pilot of(Actor actor, String ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound("pilot " + ref));
    }

    /** Empty before the agreement is signed, and for who may not see it. */
    public Optional<Pilot> find(Actor actor, String ref) {
        return applications
                .find(actor, ref)
                .filter(a -> PilotRights.maySee(actor, a, calls.call(a.decidingCall()), false)
                        || PilotRights.maySee(actor, a, calls.call(a.decidingCall()), isPartner(actor, ref)))
                .filter(a -> awards.isSigned(ref))
                .map(a -> pilots.of(ref, a.type()));
    }

    private boolean isPartner(Actor actor, String ref) {
        return applications.namingMe(actor).stream().map(Application::ref).anyMatch(ref::equals);
    }

    /** Every one of the call whose agreement is signed, by reference. */
    public List<Pilot> all(Actor actor, String callRef) {
        var signed = awards.all(actor, callRef).stream()
                .filter(award -> award.agreement() != null)
                .map(Award::application)
                .toList();
        return signed.isEmpty()
                ? List.of()
                : pilots.of(signed, calls.call(callRef).type());
    }
}
