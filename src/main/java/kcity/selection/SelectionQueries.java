package kcity.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.selection.ResultAnnounced.Outcome;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import org.springframework.stereotype.Component;

/** Reads of selections. What is sealed looks to outsiders as if nothing were there. */
@Component
public class SelectionQueries {
    private final FreezeCandidates sheet;
    private final Candidates candidates;
    private final Portfolios portfolios;
    private final Inputs inputs;
    private final Decisions decisions;
    private final Envelopes envelopes;
    private final CallQueries calls;
    private final ApplicationQueries applications;
    private final Clock clock;

    SelectionQueries(
            FreezeCandidates sheet,
            Candidates candidates,
            Portfolios portfolios,
            Inputs inputs,
            Decisions decisions,
            Envelopes envelopes,
            CallQueries calls,
            ApplicationQueries applications,
            Clock clock) {
        this.sheet = sheet;
        this.candidates = candidates;
        this.portfolios = portfolios;
        this.inputs = inputs;
        this.decisions = decisions;
        this.envelopes = envelopes;
        this.calls = calls;
        this.applications = applications;
        this.clock = clock;
    }

    /** The chosen, by application: for committee and officers at once, for everybody from the announced instant on. */
    public List<Result> results(Actor actor, String callRef) {
        var call = calls.call(callRef);
        var now = clock.instant();
        var sheetOfCall = candidates.ofCall(callRef);
        return decisions.winners(callRef).stream()
                .filter(winner -> !now.isBefore(winner.announceAt()) || SelectionRights.maySeeSealed(actor, call))
                .flatMap(winner -> sheetOfCall.stream()
                        .filter(c -> c.ref().equals(winner.ref()))
                        .map(c -> result(c, winner)))
                .toList();
    }

    private static Result result(Candidate candidate, Decisions.Winner winner) {
        return new Result(
                candidate.ref(),
                candidate.subType(),
                candidate.title(),
                candidate.country(),
                candidate.city(),
                winner.amount(),
                winner.announceAt());
    }

    /** What was decided on an application, for whoever may see that; empty before it is announced and for what never was a candidate. */
    public Optional<Outcome> outcome(Actor actor, String ref) {
        var call = applications.application(actor, ref).decidingCall();
        var now = clock.instant();
        return decisions
                .newest(call)
                .filter(decision -> !now.isBefore(decision.announceAt()))
                .filter(decision -> candidates.ofCall(call).stream()
                        .anyMatch(candidate -> candidate.ref().equals(ref)))
                .map(decision -> outcome(decision, ref, now));
    }

    /** {@link #outcome} of many that the reader was shown, by reference; questions for each call, not for each of them. */
    public Map<String, Outcome> outcomes(List<Application> shown) {
        var outcomes = new HashMap<String, Outcome>();
        var byCall = shown.stream()
                .collect(Collectors.groupingBy(
                        Application::decidingCall, Collectors.mapping(Application::ref, Collectors.toSet())));
        byCall.forEach((call, refs) -> outcomes.putAll(outcomes(call, refs)));
        return outcomes;
    }

    private Map<String, Outcome> outcomes(String call, Set<String> refs) {
        var now = clock.instant();
        var decision = decisions.newest(call).filter(d -> !now.isBefore(d.announceAt()));
        if (decision.isEmpty()) {
            return Map.of();
        }
        var winners = decisions.winners(call).stream()
                .filter(winner -> !now.isBefore(winner.announceAt()))
                .map(Decisions.Winner::ref)
                .collect(Collectors.toSet());
        return candidates.ofCall(call).stream()
                .map(Candidate::ref)
                .filter(refs::contains)
                .collect(Collectors.toMap(ref -> ref, ref -> outcome(decision.get(), ref, winners)));
    }

    private static Outcome outcome(Decision decision, String ref, Set<String> winners) {
        if (winners.contains(ref)) {
            return Outcome.CHOSEN;
        }
        return decision.reserve().contains(ref) ? Outcome.RESERVE : Outcome.NOT_CHOSEN;
    }

    private Outcome outcome(Decision decision, String ref, Instant now) {
        var chosen = decisions.winners(decision.call()).stream()
                .anyMatch(winner -> winner.ref().equals(ref) && !now.isBefore(winner.announceAt()));
        if (chosen) {
            return Outcome.CHOSEN;
        }
        return decision.reserve().contains(ref) ? Outcome.RESERVE : Outcome.NOT_CHOSEN;
    }

    public Optional<Instant> frozenAt(Actor actor, String callRef) {
        insider(actor, callRef);
        return candidates.frozenAt(callRef);
    }

    /** Best first, withdrawn ones included. */
    public List<Candidate> candidates(Actor actor, String callRef) {
        insider(actor, callRef);
        return candidates.ofCall(callRef);
    }

    /** Best first, without what was withdrawn since. */
    public List<Candidate> standing(Actor actor, String callRef) {
        insider(actor, callRef);
        return sheet.standing(callRef);
    }

    public Optional<Portfolio> portfolio(Actor actor, String callRef) {
        insider(actor, callRef);
        return portfolios.newest(callRef);
    }

    /** What the engine was asked for that portfolio: files that its command reads. */
    public List<PlainFile> inputs(Actor actor, String callRef, int number) {
        insider(actor, callRef);
        return inputs.of(callRef, number);
    }

    public Optional<Decision> decision(Actor actor, String callRef) {
        insider(actor, callRef);
        return decisions.newest(callRef);
    }

    /** References of winners who withdrew before the announcement; their places wait for a decision or the reserve. */
    public List<String> vacancies(Actor actor, String callRef) {
        insider(actor, callRef);
        return decisions.vacancies(callRef);
    }

    public List<Replacement> replacements(Actor actor, String callRef) {
        insider(actor, callRef);
        return decisions.replacements(callRef);
    }

    public Envelope envelope(Actor actor, String callRef) {
        var call = insider(actor, callRef);
        return SelectionRights.maySeeAllSealed(actor)
                ? envelopes.of(call)
                : envelopes.withoutSealed(call, clock.instant());
    }

    private Call insider(Actor actor, String callRef) {
        var call = calls.call(callRef);
        if (!SelectionRights.maySeeSealed(actor, call)) {
            throw new NotFound("selection of " + callRef);
        }
        return call;
    }
}
