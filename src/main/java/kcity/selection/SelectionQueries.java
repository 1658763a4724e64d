package kcity.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import kcity.shared.Withdrawn;
import org.springframework.stereotype.Component;

/** Reads of selections. What is sealed looks to outsiders as if nothing were there. */
@Component
public class SelectionQueries {
    private final FreezeCandidates sheet;
    private final Candidates candidates;
    private final Portfolios portfolios;
    private final Inputs inputs;
    private final Decisions decisions;
    private final Replacements replacements;
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
            Replacements replacements,
            Envelopes envelopes,
            CallQueries calls,
            ApplicationQueries applications,
            Clock clock) {
        this.sheet = sheet;
        this.candidates = candidates;
        this.portfolios = portfolios;
        this.inputs = inputs;
        this.decisions = decisions;
        this.replacements = replacements;
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

    /** Decisions that hold no more, oldest first. */
    public List<EarlierDecision> earlier(Actor actor, String callRef) {
        insider(actor, callRef);
        return decisions.earlier(callRef);
    }

    /** Frozen sheets that were taken back, oldest first. */
    public List<Withdrawn> sheetsTakenBack(Actor actor, String callRef) {
        insider(actor, callRef);
        return candidates.withdrawn(callRef).stream()
                .filter(gone -> gone.kind().equals("sheet"))
                .toList();
    }

    /** References of winners who withdrew before the announcement; their places wait for a decision or the reserve. */
    public List<String> vacancies(Actor actor, String callRef) {
        insider(actor, callRef);
        return replacements.vacancies(callRef);
    }

    public List<Replacement> replacements(Actor actor, String callRef) {
        insider(actor, callRef);
        return replacements.of(callRef);
    }

    public Envelope envelope(Actor actor, String callRef) {
        var call = insider(actor, callRef);
        return SelectionRights.maySeeAllSealed(actor, call)
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
