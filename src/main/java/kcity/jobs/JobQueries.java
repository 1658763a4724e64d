package kcity.jobs;

import java.time.Clock;
import java.time.Instant;
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
    private final ResultFiles files;
    private final Clock clock;

    JobQueries(Jobs jobs, Works works, ResultFiles files, Clock clock) {
        this.jobs = jobs;
        this.works = works;
        this.files = files;
        this.clock = clock;
    }

    public Job job(Actor actor, long id) {
        return jobs.find(id).filter(job -> isFor(actor, job)).orElseThrow(() -> new NotFound("job " + id));
    }

    /** The last one that was asked for, ended or not. */
    public Optional<Job> newest(Actor actor, String kind, Reference about) {
        return jobs.newest(kind, about).filter(job -> isFor(actor, job));
    }

    /** What the actor asked for, and what the platform does that is the actor's to see: open, or ended since then; open ones first, newest first. */
    public List<Job> recent(Actor actor, Instant since, int most) {
        return jobs.recent(actor.id(), since, most).stream()
                .filter(job -> isFor(actor, job))
                .toList();
    }

    /** The file that came of it; throws {@link NotFound} where none did or its days are over. Rights are asked as they are now. */
    public ResultFile file(Actor actor, long id) {
        var job = job(actor, id);
        return files.find(job.id(), clock.instant()).orElseThrow(() -> new NotFound("the file of job " + id));
    }

    /** The job's file without its bytes. */
    public Optional<ResultFile.Kept> kept(Actor actor, long id) {
        return files.kept(job(actor, id).id(), clock.instant());
    }

    private boolean isFor(Actor actor, Job job) {
        return works.of(job.kind())
                .filter(work -> work.isFor(actor, job.about()))
                .isPresent();
    }
}
