package kcity.award;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final Mendings mendings;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Clock clock;

    AwardQueries(Awards awards, Mendings mendings, ApplicationQueries applications, CallQueries calls, Clock clock) {
        this.awards = awards;
        this.mendings = mendings;
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
                .filter(a -> AwardRules.maySee(actor, calls.call(a.decidingCall()), a.organisation()))
                .flatMap(a -> award(a, mendings.of(List.of(ref))));
    }

    private Optional<Award> award(Application application, Map<String, Award.Mended> mended) {
        var ref = application.ref();
        return awards.granted(ref, clock.instant())
                .map(granted -> new Award(
                        ref,
                        application.decidingCall(),
                        application.type(),
                        granted,
                        awards.contractor(ref).orElse(null),
                        awards.agreement(ref).orElse(null),
                        awards.milestones(ref),
                        awards.amendments(ref),
                        mended.getOrDefault(ref, Award.Mended.NOTHING)));
    }

    /** Whether work on the ground has its agreement; tells nothing else of it. */
    public boolean isSigned(String ref) {
        return awards.agreement(ref).isPresent();
    }

    /** Whether a payment was made, or waits for its second officer, because that report was accepted. */
    public boolean restsOn(String ref, String report) {
        var proposal = mendings.of(List.of(ref))
                .getOrDefault(ref, Award.Mended.NOTHING)
                .proposal();
        return awards.milestones(ref).stream()
                .filter(milestone -> milestone.report().equals(report))
                .anyMatch(milestone ->
                        milestone.paid() || (proposal != null && proposal.milestone() == milestone.number()));
    }

    /** Every award of the call, by reference. */
    public List<Award> all(Actor actor, String callRef) {
        var submitted = applications.submitted(actor, callRef);
        var mended = mendings.of(submitted.stream().map(Application::ref).toList());
        return submitted.stream()
                .flatMap(application -> award(application, mended).stream())
                .toList();
    }
}
