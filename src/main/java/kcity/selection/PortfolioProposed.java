package kcity.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The solver proposed a portfolio; grants are amounts by application. */
public record PortfolioProposed(
        Reference subject,
        Act act,
        String call,
        String status,
        BigDecimal value,
        BigDecimal bound,
        Won envelope,
        Won spent,
        String inputHash,
        String version,
        TreeMap<String, Won> grants)
        implements Fact {
    static PortfolioProposed of(Portfolio portfolio, Act act) {
        var grants = new TreeMap<String, Won>();
        portfolio.grants().forEach(grant -> grants.put(grant.ref(), grant.amount()));
        return new PortfolioProposed(
                new Reference("portfolio", portfolio.call() + "/" + portfolio.number()),
                act,
                portfolio.call(),
                portfolio.status(),
                portfolio.value(),
                portfolio.bound(),
                portfolio.envelope(),
                portfolio.spent(),
                portfolio.inputHash(),
                portfolio.version(),
                grants);
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call), new Reference("call", call));
    }
}
