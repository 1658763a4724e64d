package kcity.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for long work. What speaks against it is told at once; of one kind and thing one job is open at a time. */
@Component
public class StartJob {
    private final Jobs jobs;
    private final Works works;
    private final JobQueue queue;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StartJob(
            Jobs jobs,
            Works works,
            JobQueue queue,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.works = works;
        this.queue = queue;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Queued; or ended already, where this process takes nothing from the queue and so has done it itself. */
    public Job start(Actor actor, String kind, Order order) {
        var act = Act.of(actor, clock);
        var work = works.of(kind).orElseThrow(() -> new NotFound("work of the kind " + kind));
        var asked = requireNonNull(transaction.execute(_ -> asked(act, work, order)));
        if (!asked.queued()) {
            queue.runHere(asked.id());
        }
        return jobs.find(asked.id()).orElseThrow();
    }

    private record Asked(long id, boolean queued) {}

    private <Q, A> Asked asked(Act act, LongWork<Q, A> work, Order order) {
        NotAllowed.unless(work.isFor(act.actor(), order.about()), act.actor(), "ask for " + work.kind());
        var apart = work.apart(act, order);
        if (jobs.isOpen(work.kind(), apart)) {
            throw new Refused("refusal.jobs.at-work");
        }
        var revision = work.revision(work.ask(act, order));
        long id = jobs.add(work.kind(), order, apart, revision, act)
                .orElseThrow(() -> new Refused("refusal.jobs.at-work"));
        facts.publishEvent(
                new JobAsked(JobAsked.job(id), act, work.kind(), order.about().toString(), order.input(), revision));
        return new Asked(id, queue.put(id, work.kind()));
    }
}
