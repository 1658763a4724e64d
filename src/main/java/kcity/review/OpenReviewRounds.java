package kcity.review;

import java.time.Clock;
import java.util.List;
import kcity.call.Act;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.consulting.ConsultingQueries;
import kcity.programme.Intake;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the review of a call: what passed until now are its candidates. */
@Component
public class OpenReviewRounds {
    private final Rounds rounds;
    private final CallQueries calls;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OpenReviewRounds(
            Rounds rounds,
            CallQueries calls,
            ScreeningQueries screening,
            ConsultingQueries consulting,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rounds = rounds;
        this.calls = calls;
        this.screening = screening;
        this.consulting = consulting;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void open(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(ReviewRules.mayRun(actor, call), actor, "open review rounds");
        if (rounds.find(callRef).isPresent()) {
            throw new Refused("refusal.review.opened-already");
        }
        stages.ask(Act.OPEN_REVIEW, call);
        if (stillTakes(call)) {
            throw new Refused("refusal.review.intake-open");
        }
        var candidates = ready(actor, call);
        if (candidates.isEmpty()) {
            throw new Refused("refusal.review.no-candidates");
        }
        rounds.open(callRef, candidates, clock.instant(), actor);
        facts.publishEvent(new ReviewRoundOpened(Round.reference(callRef), actor, clock.instant(), candidates));
    }

    private boolean stillTakes(Call call) {
        var arrival = calls.rules(call).intake().arrivalAt(clock.instant());
        return arrival == Intake.Arrival.IN_TIME || arrival == Intake.Arrival.EARLY;
    }

    /** With preliminary consulting those that it cleared, else those that passed the screening; in the order of their numbers. */
    public List<String> ready(Actor actor, Call call) {
        var passed = calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)
                ? consulting.cleared(actor, call.ref())
                : screening.passed(actor, call.ref());
        return passed.stream().sorted().toList();
    }
}
