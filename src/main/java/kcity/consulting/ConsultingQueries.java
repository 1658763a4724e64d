package kcity.consulting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.application.ReceivedApplications;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused.Reason;
import kcity.shared.Withdrawn;
import org.springframework.stereotype.Component;

/** Reads of preliminary consulting. */
@Component
public class ConsultingQueries {
    private final Consultings consultings;
    private final ConsultingAccess access;
    private final ApplicationQueries applications;
    private final ReceivedApplications received;
    private final CallQueries calls;
    private final Clock clock;

    ConsultingQueries(
            Consultings consultings,
            ConsultingAccess access,
            ApplicationQueries applications,
            ReceivedApplications received,
            CallQueries calls,
            Clock clock) {
        this.consultings = consultings;
        this.access = access;
        this.applications = applications;
        this.received = received;
        this.calls = calls;
        this.clock = clock;
    }

    /** Empty before it has begun. Throws {@link NotFound}, whether there is no such application or the actor may not see its consulting. */
    public Optional<Consulting> of(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!ConsultingRights.maySee(actor, calls.call(application.decidingCall()))) {
            throw new NotFound("consulting of " + ref);
        }
        return consultings.find(ref);
    }

    /** Why its conclusion can no longer be changed; empty where it can. */
    public List<Reason> settled(Actor actor, String ref) {
        return of(actor, ref).isEmpty()
                ? List.of()
                : access.settled(applications.application(actor, ref), clock.instant());
    }

    /** What it came to and why, for the applicant and the officers; empty while it goes on. */
    public Optional<Conclusion> outcome(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (!ConsultingRights.maySeeOutcome(actor, application, calls.call(application.decidingCall()))) {
            throw new NotFound("consulting of " + ref);
        }
        return consultings.find(ref).flatMap(Consulting::conclusion);
    }

    /** References of those that the call's edition decides on whose consulting came to go. */
    public List<String> cleared(Actor actor, String callRef) {
        return begun(actor, callRef).stream()
                .filter(Consulting::cleared)
                .map(Consulting::application)
                .toList();
    }

    /** Consultings begun on what the call's edition decides on, by reference. */
    public List<Consulting> begun(Actor actor, String callRef) {
        if (!ConsultingRights.maySee(actor, calls.call(callRef))) {
            return List.of();
        }
        return consultings.all(
                received.considered(actor, callRef, consultings.begun()).keySet());
    }

    /** What was taken back of it, in that order; nothing for who may not see the consulting. */
    public List<Withdrawn> withdrawn(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        return ConsultingRights.maySee(actor, calls.call(application.decidingCall()))
                ? consultings.withdrawn(ref)
                : List.of();
    }
}
