package kcity.jobs;

import java.time.Clock;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a job before it is done; nothing of it is kept. Whoever could have asked for it may. */
@Component
public class CancelJob {
    private final JobQueries queries;
    private final Jobs jobs;
    private final Works works;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CancelJob(JobQueries queries, Jobs jobs, Works works, ApplicationEventPublisher facts, Clock clock) {
        this.queries = queries;
        this.jobs = jobs;
        this.works = works;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void cancel(Actor actor, long id) {
        var act = Act.of(actor, clock);
        var job = queries.job(actor, id);
        if (!jobs.close(id)) {
            throw new Refused("refusal.jobs.ended");
        }
        works.of(job.kind()).ifPresent(work -> work.cancelled(act, job.order()));
        jobs.end(id, Job.State.CANCELLED, "", List.of(), act);
        facts.publishEvent(new JobEnded(
                JobAsked.job(id), act, job.kind(), job.about().toString(), Job.State.CANCELLED, job.owner()));
    }
}
