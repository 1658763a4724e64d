package kcity.award;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
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
        return of(Act.of(actor, clock), ref);
    }

    /** As it is when somebody acts. */
    public Award of(Act act, String ref) {
        return find(act, ref).orElseThrow(() -> new NotFound("award " + ref));
    }

    public Optional<Award> find(Actor actor, String ref) {
        return find(Act.of(actor, clock), ref);
    }

    private Optional<Award> find(Act act, String ref) {
        return applications
                .find(act.actor(), ref)
                .filter(a -> AwardRights.maySee(act.actor(), calls.call(a.decidingCall()), a.organisation()))
                .flatMap(a -> awards(List.of(a), act.at()).stream().findFirst());
    }

    private List<Award> awards(List<Application> granted, Instant at) {
        var refs = granted.stream().map(Application::ref).toList();
        if (refs.isEmpty()) {
            return List.of();
        }
        var amounts = awards.granted(refs, at);
        var rows = awards.of(refs);
        var contractors = rows.contractors();
        var agreements = rows.agreements();
        var milestones = rows.milestones();
        var amendments = rows.amendments();
        var mended = mendings.of(refs);
        return granted.stream()
                .flatMap(application -> Stream.ofNullable(amounts.get(application.ref()))
                        .map(amount -> new Award(
                                application.ref(),
                                application.decidingCall(),
                                application.type(),
                                amount,
                                contractors.get(application.ref()),
                                agreements.get(application.ref()),
                                milestones.getOrDefault(application.ref(), List.of()),
                                amendments.getOrDefault(application.ref(), List.of()),
                                mended.getOrDefault(application.ref(), Award.Mended.NOTHING))))
                .toList();
    }

    /** Until the transaction ends nobody else acts on that award, or on the ground. */
    public void keepStill(String ref) {
        awards.lock(ref);
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
        NotAllowed.unless(CallRights.maySee(actor, calls.call(callRef)), actor, "see what a call granted");
        var at = clock.instant();
        return awards(
                applications.all(actor, awards.announced(callRef, at)).stream()
                        .filter(Application::submitted)
                        .toList(),
                at);
    }
}
