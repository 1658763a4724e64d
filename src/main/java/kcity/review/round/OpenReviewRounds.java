package kcity.review.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.programme.Intake;
import kcity.programme.Stage;
import kcity.screening.ScreeningQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Seen;
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

    /** Throws {@link Refused} where something is not settled; {@link #open(Actor, String, String)} leaves it out. */
    @Transactional
    public void open(Actor actor, String callRef) {
        open(actor, callRef, "");
    }

    /** @param why whatever is not settled by now is left out of the round; empty where all must be settled */
    @Transactional
    public void open(Actor actor, String callRef, String why) {
        var act = Act.of(actor, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(ReviewRights.mayRun(actor, call), actor, "open review rounds");
        stages.moveOn(call.type());
        if (rounds.find(callRef).isPresent()) {
            throw new Refused("refusal.review.opened-already");
        }
        stages.ask(ActKind.OPEN_REVIEW, call, act.at());
        if (stillTakes(call, act.at())) {
            throw new Refused("refusal.review.intake-open");
        }
        var candidates = ready(act, call);
        if (candidates.isEmpty()) {
            throw new Refused("refusal.review.no-candidates");
        }
        var unsettled = unsettled(act, call);
        if (!unsettled.isEmpty() && Seen.isBlank(why)) {
            throw new Refused(List.of(Refused.Reason.at(
                    ReviewMatter.LEFT_OUT,
                    "refusal.review.unsettled",
                    unsettled.size(),
                    String.join(", ", unsettled))));
        }
        rounds.open(callRef, candidates, act);
        facts.publishEvent(new ReviewRoundOpened(Round.reference(callRef), act, candidates));
        if (!unsettled.isEmpty()) {
            rounds.leaveOut(callRef, unsettled, why.strip());
            facts.publishEvent(new ApplicationsLeftOut(Round.reference(callRef), act, why.strip(), unsettled));
        }
    }

    /** What came in and would be dropped if the round were opened now: not screened, questioned, or short-listed without a go or no go; by number. */
    public List<String> unsettled(Actor actor, Call call) {
        return unsettled(Act.of(actor, clock), call);
    }

    private List<String> unsettled(Act act, Call call) {
        var states = screening.states(act, call.ref());
        var concluded = consulting.begun(act.actor(), call.ref()).stream()
                .filter(one -> one.conclusion().isPresent())
                .map(Consulting::application)
                .collect(Collectors.toSet());
        var consulted = calls.rules(call).has(Stage.PRELIMINARY_CONSULTING);
        return states.entrySet().stream()
                .filter(one -> switch (one.getValue()) {
                    case TO_SCREEN, QUESTION_OPEN, ANSWERED, QUESTION_LAPSED, CHANGED -> true;
                    case SHORT_LISTED -> consulted && !concluded.contains(one.getKey());
                    case ELIGIBLE, NOT_ELIGIBLE -> false;
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean stillTakes(Call call, Instant at) {
        var arrival = calls.rules(call).intake().arrivalAt(at);
        return arrival == Intake.Arrival.IN_TIME || arrival == Intake.Arrival.EARLY;
    }

    /** With preliminary consulting those that it cleared, else those that passed the screening; in the order of their numbers. */
    public List<String> ready(Actor actor, Call call) {
        return ready(Act.of(actor, clock), call);
    }

    private List<String> ready(Act act, Call call) {
        var passed = calls.rules(call).has(Stage.PRELIMINARY_CONSULTING)
                ? consulting.cleared(act.actor(), call.ref())
                : screening.passed(act, call.ref());
        return passed.stream().sorted().toList();
    }
}
