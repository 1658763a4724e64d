package kcity.pilot;

import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads of pilots. */
@Component
public class PilotQueries {
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Pilots pilots;

    PilotQueries(ApplicationQueries applications, CallQueries calls, Pilots pilots) {
        this.applications = applications;
        this.calls = calls;
        this.pilots = pilots;
    }

    /** Throws {@link NotFound}. */
    public Pilot of(Actor actor, String ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound("pilot " + ref));
    }

    public Optional<Pilot> find(Actor actor, String ref) {
        return applications
                .find(actor, ref)
                .filter(a -> PilotRules.maySee(actor, a, calls.call(a.call())))
                .map(a -> pilots.of(ref));
    }
}
