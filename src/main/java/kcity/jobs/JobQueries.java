package kcity.jobs;

import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Reads of jobs, for those whose act the work is. To others it looks as if there were none. */
@Component
public class JobQueries {
    private final Jobs jobs;
    private final Works works;

    JobQueries(Jobs jobs, Works works) {
        this.jobs = jobs;
        this.works = works;
    }

    public Job job(Actor actor, long id) {
        return jobs.find(id).filter(job -> isFor(actor, job)).orElseThrow(() -> new NotFound("job " + id));
    }

    /** The last one that was asked for, ended or not. */
    public Optional<Job> newest(Actor actor, String kind, Reference about) {
        return jobs.newest(kind, about).filter(job -> isFor(actor, job));
    }

    /** What the actor asked for and what has not ended, oldest first. */
    public List<Job> open(Actor actor) {
        return jobs.openOf(actor.id()).stream().filter(job -> isFor(actor, job)).toList();
    }

    private boolean isFor(Actor actor, Job job) {
        return works.of(job.kind())
                .filter(work -> work.isFor(actor, job.about()))
                .isPresent();
    }
}
