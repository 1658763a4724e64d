package kcity.selection;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.review.ReviewQueries;
import kcity.review.ranking.Ranked;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what a closed review came to, so that proposal and decision speak of the same sheet. */
@Component
public class FreezeCandidates {
    private final Candidates candidates;
    private final ReviewQueries review;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    FreezeCandidates(
            Candidates candidates,
            ReviewQueries review,
            ApplicationQueries applications,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.candidates = candidates;
        this.review = review;
        this.applications = applications;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void freeze(Actor actor, String callRef) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(SelectionRights.mayPrepare(actor, calls.call(callRef)), actor, "freeze candidates");
        stages.moveOn(calls.call(callRef).type());
        if (candidates.frozenAt(callRef).isPresent()) {
            throw new Refused("refusal.selection.frozen-already");
        }
        var sheet =
                review.ranking(actor, callRef).stream().flatMap(this::candidate).toList();
        if (sheet.isEmpty()) {
            throw new Refused("refusal.selection.not-reviewed");
        }
        stages.ask(ActKind.FREEZE, calls.call(callRef), act.at());
        candidates.freeze(callRef, sheet, act);
        facts.publishEvent(CandidatesFrozen.of(callRef, sheet, act));
    }

    private Stream<Candidate> candidate(Ranked ranked) {
        return Stream.of(applications.application(Actor.SYSTEM, ranked.ref()))
                .filter(Application::submitted)
                .map(application -> candidate(application, ranked));
    }

    /** The most that a value can be is 100; strict reviewers may push a calibrated one beyond either end. */
    private Candidate candidate(Application application, Ranked ranked) {
        return new Candidate(
                application.ref(),
                application.organisation(),
                applications.decidedAs(application),
                application.title(),
                Objects.requireNonNull(application.country()),
                application.city(),
                Objects.requireNonNull(application.requested()),
                ranked.calibrated().max(BigDecimal.ZERO),
                ranked.error(),
                ranked.rank());
    }

    /** What of the sheet was not withdrawn since; best first. */
    List<Candidate> standing(String callRef) {
        var sheet = candidates.ofCall(callRef);
        var submitted = applications
                .all(Actor.SYSTEM, sheet.stream().map(Candidate::ref).toList())
                .stream()
                .filter(Application::submitted)
                .map(Application::ref)
                .collect(Collectors.toUnmodifiableSet());
        return sheet.stream().filter(c -> submitted.contains(c.ref())).toList();
    }
}
