package kcity.award;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads of awards. */
@Component
public class AwardQueries {
    private final Awards awards;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Clock clock;

    AwardQueries(Awards awards, ApplicationQueries applications, CallQueries calls, Clock clock) {
        this.awards = awards;
        this.applications = applications;
        this.calls = calls;
        this.clock = clock;
    }

    /** Throws {@link NotFound} where nothing was granted, nothing is announced yet, or the actor may not know. */
    public Award of(Actor actor, String ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound("award " + ref));
    }

    public Optional<Award> find(Actor actor, String ref) {
        return applications
                .find(actor, ref)
                .filter(a -> AwardRules.maySee(actor, calls.call(a.call()), a.organisation()))
                .flatMap(this::award);
    }

    private Optional<Award> award(Application application) {
        var ref = application.ref();
        return awards.granted(ref, clock.instant())
                .map(granted -> new Award(
                        ref,
                        application.call(),
                        application.type(),
                        granted,
                        awards.contractor(ref).orElse(null),
                        awards.agreement(ref).orElse(null),
                        awards.milestones(ref),
                        awards.amendments(ref)));
    }

    /** Whether work on the ground has its agreement; tells nothing else of it. */
    public boolean isSigned(String ref) {
        return awards.agreement(ref).isPresent();
    }

    /** Every award of the call, by reference. */
    public List<Award> all(Actor actor, String callRef) {
        return applications.submitted(actor, callRef).stream()
                .flatMap(application -> award(application).stream())
                .toList();
    }
}
