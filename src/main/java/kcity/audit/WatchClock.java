package kcity.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.SteadyClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the clocks of machine and database, and tells log and history when they go wrong: once each time. */
@Component
public class WatchClock {
    private static final Logger LOG = LoggerFactory.getLogger(WatchClock.class);
    private static final Duration TOLERATED = Duration.ofSeconds(1);
    private static final Reference CLOCK = new Reference("history", "clock");
    private final Clock clock;
    private final Reading reading;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private boolean behind;
    private String difference = "";

    WatchClock(Clock clock, Reading reading, ApplicationEventPublisher facts, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.reading = reading;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To be called at the start and every minute. */
    public synchronized void look() {
        if (clock instanceof SteadyClock steady) {
            lookAtMachine(steady);
        }
        var apart = Clocks.differ(reading, clock).orElse("");
        if (!apart.isEmpty() && difference.isEmpty()) {
            LOG.warn("{}; what people do bears this machine's time", apart);
        }
        difference = apart;
    }

    private void lookAtMachine(SteadyClock steady) {
        var late = steady.behind();
        var was = behind;
        behind = late.compareTo(TOLERATED) > 0;
        if (behind && !was) {
            var act = Act.of(Actor.SYSTEM, steady);
            LOG.error(
                    "this machine's clock is {} s behind the history: everything bears {} until it has caught up. If the clock is right, start with --accept-clock",
                    late.toSeconds(),
                    act.at());
            tell(new ClockWentBack(CLOCK, act, late.toSeconds()));
        }
    }

    /** Goes by the machine's clock although the history is ahead of it. */
    public synchronized void accept() {
        if (clock instanceof SteadyClock steady && steady.behind().isPositive()) {
            var back = steady.behind().toSeconds();
            steady.goBack();
            tell(new ClockAccepted(CLOCK, Act.of(Actor.SYSTEM, steady), back));
        }
    }

    private void tell(kcity.shared.Fact fact) {
        transaction.executeWithoutResult(_ -> facts.publishEvent(Objects.requireNonNull(fact)));
    }
}
