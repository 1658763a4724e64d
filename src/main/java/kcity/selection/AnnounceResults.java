package kcity.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.selection.ResultAnnounced.Outcome;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Won;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the parties when the announced instant has come. Pages need no telling: they compare that instant with the clock. */
@Component
public class AnnounceResults {
    private final Candidates candidates;
    private final FreezeCandidates sheet;
    private final Decisions decisions;
    private final Stages stages;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnnounceResults(
            Candidates candidates,
            FreezeCandidates sheet,
            Decisions decisions,
            Stages stages,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.candidates = candidates;
        this.sheet = sheet;
        this.decisions = decisions;
        this.stages = stages;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /** Announces every decision whose instant has come and that was not told yet; the calls. To be called often: it does nothing where nothing is due. */
    @Transactional
    public List<String> announceDue() {
        var act = Act.of(Actor.SYSTEM, clock);
        var due = decisions.due(act.at());
        due.forEach(call -> announce(act, call));
        return due;
    }

    private void announce(Act act, String call) {
        candidates.lock(call);
        if (decisions.told(call) || !decisions.due(act.at()).contains(call)) {
            return;
        }
        stages.ask(ActKind.ANNOUNCE, calls.call(call), act.at());
        var decision = decisions.newest(call).orElseThrow();
        decisions.announce(decision, act.at());
        var winners = decisions.winners(call);
        facts.publishEvent(new ResultsAnnounced(
                Facts.selection(call),
                act,
                decision.number(),
                winners.stream().map(Decisions.Winner::ref).toList()));
        results(act, call, decision, winners).forEach(facts::publishEvent);
    }

    private List<ResultAnnounced> results(Act act, String call, Decision decision, List<Decisions.Winner> winners) {
        var told = new ArrayList<ResultAnnounced>();
        for (var candidate : sheet.standing(call)) {
            var amount = winners.stream()
                    .filter(w -> w.ref().equals(candidate.ref()))
                    .map(Decisions.Winner::amount)
                    .findFirst();
            var outcome = amount.isPresent()
                    ? Outcome.CHOSEN
                    : decision.reserve().contains(candidate.ref()) ? Outcome.RESERVE : Outcome.NOT_CHOSEN;
            told.add(result(act, call, candidate, outcome, amount.orElse(Won.ZERO)));
        }
        return told;
    }

    ResultAnnounced result(Act act, String call, Candidate candidate, Outcome outcome, Won amount) {
        return new ResultAnnounced(
                new Reference("application", candidate.ref()),
                act,
                call,
                outcome,
                amount,
                List.of(candidate.organisation()));
    }
}
