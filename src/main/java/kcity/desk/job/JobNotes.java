package kcity.desk.job;

import java.util.Objects;
import kcity.jobs.Job;
import kcity.jobs.JobQueries;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.web.Frame;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Says of long work how far it is, and of what failed or was cancelled that it did; what is done speaks for itself. */
@Component
public class JobNotes {
    private final JobQueries jobs;

    JobNotes(JobQueries jobs) {
        this.jobs = jobs;
    }

    public JobNote of(Frame frame, Actor actor, String kind, Reference about) {
        return jobs.newest(actor, kind, about)
                .filter(job -> job.state() != Job.State.DONE)
                .map(job -> note(frame, job))
                .orElse(JobNote.NONE);
    }

    static JobNote note(Frame frame, Job job) {
        return new JobNote(
                job.id(),
                tone(job.state()),
                !job.hasEnded(),
                frame.t("desk-job." + job.kind() + "." + job.state()),
                text(frame, job),
                (int) Math.round(job.share() * 100),
                job.reasons().stream().map(frame::reason).toList());
    }

    private static Tone tone(Job.State state) {
        return switch (state) {
            case QUEUED, RUNNING -> Tone.INFORMATION;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case CANCELLED -> Tone.WARNING;
        };
    }

    private static String text(Frame frame, Job job) {
        if (job.hasEnded()) {
            return frame.t("desk-job.ended", frame.minute(Objects.requireNonNull(job.endedAt())));
        }
        var step = job.step().isEmpty() ? "jobs.step.queued" : job.step();
        return frame.t("desk-job.asked", frame.minute(job.askedAt()), frame.t(step));
    }
}
