package kcity.audit;

import java.util.ArrayList;
import java.util.List;
import kcity.shared.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes every fact into the chain inside the transaction of the act: no record, no act. The facts of an act are gathered and written together, just
 * before it commits, so that the chain's head is held for two statements only.
 */
@Component
class KeepHistory {
    private final Chain chain;
    private final Outside outside;

    KeepHistory(Chain chain, Outside outside) {
        this.chain = chain;
        this.outside = outside;
    }

    @EventListener
    @Order(0)
    void keep(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact was told outside the transaction of its act: " + fact);
        }
        act().facts.add(fact);
    }

    private Act act() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Act act) {
                return act;
            }
        }
        var act = new Act();
        TransactionSynchronizationManager.registerSynchronization(act);
        return act;
    }

    /** The facts of one transaction. */
    private final class Act implements TransactionSynchronization, Ordered {
        private final List<Fact> facts = new ArrayList<>();
        private Timeline.Head reached = new Timeline.Head(0, "");

        /** After whatever else still writes rows. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            reached = chain.add(facts);
        }

        @Override
        public void afterCommit() {
            outside.reached(reached, facts.stream().anyMatch(Fact::announces));
        }
    }
}
