package kcity.selection;

import kcity.call.CallQueries;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.optimise.selection.explain.ChooseApart;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Searching for a portfolio as long work, about a call. */
@Component
class PortfolioWork implements LongWork<PortfolioSearch, ChooseApart.Answer> {
    private final ProposePortfolios propose;
    private final CallQueries calls;

    PortfolioWork(ProposePortfolios propose, CallQueries calls) {
        this.propose = propose;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return AskForPortfolios.KIND;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return SelectionRights.mayPrepare(actor, calls.call(about.id()));
    }

    @Override
    public PortfolioSearch ask(Act act, Order order) {
        return propose.search(act, order.about().id());
    }

    @Override
    public String revision(PortfolioSearch search) {
        return search.revision();
    }

    @Override
    public ChooseApart.Answer work(PortfolioSearch search, Pulse pulse) {
        return search.solve(pulse);
    }

    @Override
    public String keep(Act act, Order order, PortfolioSearch search, ChooseApart.Answer answer) {
        return Integer.toString(
                propose.keep(act, order.about().id(), search, answer).number());
    }
}
