package kcity.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Won;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the place of a winner that withdrew to the first of the reserve list that fits: same sub-type, another city than the winners', within band and envelope. */
@Component
public class ReplaceWinners {
    private final Candidates candidates;
    private final Decisions decisions;
    private final Replacements replacements;
    private final Envelopes envelopes;
    private final AnnounceResults announce;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReplaceWinners(
            Candidates candidates,
            Decisions decisions,
            Replacements replacements,
            Envelopes envelopes,
            AnnounceResults announce,
            ApplicationQueries applications,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.replacements = replacements;
        this.envelopes = envelopes;
        this.announce = announce;
        this.applications = applications;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Public at once where the results are announced, else with them. */
    @Transactional
    public Replacement replace(Actor chair, String callRef, String withdrawn, String reason) {
        var act = Act.of(chair, clock);
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayDecide(chair, callRef), chair, "replace winners");
        candidates.lock(callRef);
        var decision = decisions.newest(callRef).orElseThrow(() -> new Refused("refusal.selection.not-decided"));
        Refused.ifAny(wrong(callRef, withdrawn, reason));
        stages.ask(ActKind.REPLACE, call, act.at());
        var leaving = candidate(callRef, withdrawn);
        var entering = decision.reserve().stream()
                .map(ref -> candidate(callRef, ref))
                .filter(c -> c.subType() == leaving.subType())
                .flatMap(c -> entering(call, c, withdrawn).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("refusal.selection.no-reserve"));
        var announceAt = decision.announced(act.at()) ? act.at() : decision.announceAt();
        var replacement = new Replacement(
                withdrawn, entering.candidate().ref(), entering.amount(), reason.strip(), announceAt, act.at());
        replacements.replace(callRef, replacement, chair);
        facts.publishEvent(WinnerReplaced.of(callRef, replacement, act));
        if (decisions.told(callRef)) {
            facts.publishEvent(announce.result(
                    act.as(Actor.SYSTEM),
                    callRef,
                    entering.candidate(),
                    ResultAnnounced.Outcome.CHOSEN,
                    entering.amount()));
        }
        return replacement;
    }

    private record Entering(Candidate candidate, Won amount) {}

    private List<Reason> wrong(String call, String withdrawn, String reason) {
        var wrong = new ArrayList<Reason>();
        if (decisions.winners(call).stream().noneMatch(w -> w.ref().equals(withdrawn))
                && !replacements.vacancies(call).contains(withdrawn)) {
            throw new NotFound("winner " + withdrawn);
        }
        if (stands(withdrawn)) {
            wrong.add(Reason.of("refusal.selection.not-withdrawn", withdrawn));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(SelectionMatter.REPLACEMENT.of(withdrawn), "refusal.selection.no-reason"));
        }
        return wrong;
    }

    private boolean stands(String ref) {
        return applications.find(Actor.SYSTEM, ref).stream().anyMatch(Application::submitted);
    }

    private Candidate candidate(String call, String ref) {
        return candidates.ofCall(call).stream()
                .filter(c -> c.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound("candidate " + ref));
    }

    /** With as much as it asked for, its band allows and the money left reaches. */
    private Optional<Entering> entering(Call call, Candidate candidate, String leaving) {
        var others = decisions.winners(call.ref()).stream()
                .filter(w -> !w.ref().equals(leaving))
                .toList();
        var limits = Limits.of(calls.rules(call));
        var sameCity = (int) others.stream()
                .filter(w -> candidate(call.ref(), w.ref()).place().equals(candidate.place()))
                .count();
        var taken = others.stream().anyMatch(w -> w.ref().equals(candidate.ref()));
        if (taken || !stands(candidate.ref()) || !limits.perCity().admits(sameCity + 1)) {
            return Optional.empty();
        }
        var amount = amount(call, limits, candidate, others);
        var band = limits.bands().get(candidate.subType());
        return amount.amount() > 0 && (band == null || band.admits(amount))
                ? Optional.of(new Entering(candidate, amount))
                : Optional.empty();
    }

    private Won amount(Call call, Limits limits, Candidate candidate, List<Decisions.Winner> others) {
        var spent = others.stream().map(Decisions.Winner::amount).reduce(Won.ZERO, Won::plus);
        var most = envelopes.of(call).most();
        var left = most == null ? candidate.requested() : most.compareTo(spent) > 0 ? most.minus(spent) : Won.ZERO;
        var band = limits.bands().get(candidate.subType());
        var ceiling = band == null || band.most() == null ? candidate.requested() : band.most();
        return java.util.stream.Stream.of(candidate.requested(), ceiling, left)
                .min(Won::compareTo)
                .orElseThrow();
    }
}
