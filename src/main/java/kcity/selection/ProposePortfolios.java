package kcity.selection;

import java.time.Clock;
import kcity.call.Act;
import kcity.call.CallQueries;
import kcity.call.Stages;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    ProposePortfolios(
            FreezeCandidates sheet,
            Candidates candidates,
            Portfolios portfolios,
            Inputs inputs,
            Envelopes envelopes,
            CallQueries calls,
            Stages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sheet = sheet;
        this.candidates = candidates;
        this.portfolios = portfolios;
        this.inputs = inputs;
        this.envelopes = envelopes;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** Of the frozen candidates that stand. An answer that there is none is kept too, with the rules that conflict. */
    @Transactional
    public Portfolio propose(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(SelectionRights.mayPrepare(actor, call), actor, "propose portfolios");
        if (candidates.frozenAt(callRef).isEmpty()) {
            throw new Refused("refusal.selection.not-frozen");
        }
        candidates.lock(callRef);
        stages.ask(Act.PROPOSE, call);
        var standing = sheet.standing(callRef);
        if (standing.isEmpty()) {
            throw new Refused("refusal.selection.no-candidates");
        }
        var search = new PortfolioSearch(Limits.of(calls.rules(call)), standing, envelopes.of(call));
        var portfolio = search.portfolio(callRef, portfolios.next(callRef), clock.instant());
        portfolios.add(portfolio, actor);
        inputs.add(callRef, portfolio.number(), search.files());
        facts.publishEvent(PortfolioProposed.of(portfolio, actor));
        return portfolio;
    }
}
