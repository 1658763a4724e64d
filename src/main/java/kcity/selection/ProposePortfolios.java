package kcity.selection;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.jobs.Pulse;
import kcity.optimise.selection.explain.ChooseApart;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for the best portfolio within places, bands and envelope, and keeps the answer with its proof. */
@Component
public class ProposePortfolios {
    private final FreezeCandidates sheet;
    private final Candidates candidates;
    private final Portfolios portfolios;
    private final Inputs inputs;
    private final Envelopes envelopes;
    private final CallQueries calls;
    private final Stages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProposePortfolios(
            FreezeCandidates sheet,
            Candidates candidates,
            Portfolios portfolios,
            Inputs inputs,
            Envelopes envelopes,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sheet = sheet;
        this.candidates = candidates;
        this.portfolios = portfolios;
        this.inputs = inputs;
        this.envelopes = envelopes;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Of the frozen candidates that stand. An answer that there is none is kept too, with the rules that conflict. The search holds no connection; what
     * changed meanwhile is told, and the answer is not kept.
     */
    public Portfolio propose(Actor actor, String callRef) {
        var act = Act.of(actor, clock);
        var search = requireNonNull(transaction.execute(status -> search(act, callRef)));
        var answer = search.solve(Pulse.unheard());
        return requireNonNull(transaction.execute(status -> keep(act, callRef, search, answer)));
    }

    PortfolioSearch search(Act act, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayPrepare(act.actor(), call), act.actor(), "propose portfolios");
        if (candidates.frozenAt(callRef).isEmpty()) {
            throw new Refused("refusal.selection.not-frozen");
        }
        stages.ask(ActKind.PROPOSE, call, act.at());
        var standing = sheet.standing(callRef);
        if (standing.isEmpty()) {
            throw new Refused("refusal.selection.no-candidates");
        }
        return new PortfolioSearch(
                call.programme().currency().step(),
                Limits.of(calls.rules(call)),
                standing,
                envelopes.withoutSealed(call, act.at()));
    }

    Portfolio keep(Act act, String callRef, PortfolioSearch search, ChooseApart.Answer answer) {
        candidates.lock(callRef);
        if (!search(act, callRef).asks(search)) {
            throw new Refused("refusal.selection.changed-meanwhile");
        }
        var portfolio = search.portfolio(callRef, portfolios.next(callRef), act.at(), answer);
        portfolios.add(portfolio, act.actor());
        inputs.add(callRef, portfolio.number(), search.files());
        facts.publishEvent(PortfolioProposed.of(portfolio, act));
        return portfolio;
    }
}
