package kcity.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The committee's decision, signed by its chair: within places, bands and envelope, with a reason for each departure from the proposal. */
@Component
public class DecideSelections {
    private final FreezeCandidates sheet;
    private final Candidates candidates;
    private final Portfolios portfolios;
    private final Decisions decisions;
    private final Envelopes envelopes;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DecideSelections(
            FreezeCandidates sheet,
            Candidates candidates,
            Portfolios portfolios,
            Decisions decisions,
            Envelopes envelopes,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sheet = sheet;
        this.candidates = candidates;
        this.portfolios = portfolios;
        this.decisions = decisions;
        this.envelopes = envelopes;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Sealed until {@code announceAt}; until then a further decision may replace it. */
    @Transactional
    public void decide(
            Actor chair,
            String callRef,
            List<Choice> choices,
            List<String> reserve,
            String reason,
            @Nullable Instant announceAt) {
        decide(chair, callRef, new Ballot(choices, reserve, reason, announceAt, null));
    }

    /** Refuses too where somebody proposed or decided since the ballot was begun. */
    @Transactional
    public void decide(Actor chair, String callRef, Ballot ballot) {
        var act = Act.of(chair, clock);
        var decision = decision(act, callRef, ballot);
        decisions.add(decision);
        facts.publishEvent(SelectionDecided.of(decision, act));
    }

    /** The decision that the ballot would be, kept nowhere. Throws {@link Refused} with every reason that stands against it. */
    @Transactional
    public Decision preview(Actor chair, String callRef, Ballot ballot) {
        return decision(Act.of(chair, clock), callRef, ballot);
    }

    private Decision decision(Act act, String callRef, Ballot ballot) {
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayDecide(act.actor(), callRef), act.actor(), "decide for the committee");
        candidates.lock(callRef);
        var portfolio = portfolios.newest(callRef).orElseThrow(() -> new Refused("refusal.selection.no-proposal"));
        var before = decisions.newest(callRef);
        var wrong = wrong(callRef, before, ballot.reason(), ballot.announceAt(), act.at());
        meanwhile(wrong, ballot.seen(), portfolio, before);
        wrong.addAll(DecisionCheck.wrong(
                Limits.of(calls.rules(call)),
                envelopes.of(call),
                portfolio,
                sheet.standing(callRef),
                ballot.choices(),
                ballot.reserve()));
        Refused.ifAny(wrong);
        stages.ask(ActKind.DECIDE, call, act.at());
        return decision(
                act,
                portfolio,
                before,
                ballot.choices(),
                ballot.reserve(),
                ballot.reason(),
                Objects.requireNonNull(ballot.announceAt()));
    }

    private static void meanwhile(
            List<Reason> wrong, Ballot.@Nullable Seen seen, Portfolio portfolio, Optional<Decision> before) {
        if (seen == null) {
            return;
        }
        if (seen.proposal() != portfolio.number()) {
            wrong.add(Reason.of("refusal.selection.proposed-meanwhile", portfolio.number()));
        }
        if (seen.decision() != before.map(Decision::number).orElse(0)) {
            wrong.add(Reason.of("refusal.selection.decided-meanwhile"));
        }
    }

    private List<Reason> wrong(
            String call, Optional<Decision> before, String reason, @Nullable Instant announceAt, Instant now) {
        var wrong = new ArrayList<Reason>();
        if (before.stream().anyMatch(decision -> decision.announced(now))) {
            throw new Refused("refusal.selection.announced");
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.selection.no-reason"));
        }
        if (announceAt == null) {
            wrong.add(Reason.at(SelectionMatter.ANNOUNCEMENT, "refusal.selection.no-instant"));
        } else if (announceAt.isBefore(now)) {
            wrong.add(Reason.at(SelectionMatter.ANNOUNCEMENT, "refusal.selection.announced-in-the-past"));
        } else {
            var programme = Programmes.of(call);
            var today = programme.day(now);
            new DayRange(today, today.plusYears(1))
                    .wrong(SelectionMatter.ANNOUNCEMENT, programme.day(announceAt))
                    .ifPresent(wrong::add);
        }
        return wrong;
    }

    private Decision decision(
            Act act,
            Portfolio portfolio,
            Optional<Decision> before,
            List<Choice> choices,
            List<String> reserve,
            String reason,
            Instant announceAt) {
        return new Decision(
                portfolio.call(),
                before.map(Decision::number).orElse(0) + 1,
                portfolio.number(),
                DecisionCheck.total(choices),
                reason.strip(),
                announceAt,
                choices.stream()
                        .sorted(Comparator.comparing(Choice::ref))
                        .map(choice -> new Decision.Made(choice, DecisionCheck.departs(portfolio, choice)))
                        .toList(),
                reserve,
                act.at(),
                act.by());
    }
}
