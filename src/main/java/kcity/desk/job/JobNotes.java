package kcity.desk.job;

import java.time.Duration;
import java.util.List;
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
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST = 8;
    private final JobQueries jobs;

    JobNotes(JobQueries jobs) {
        this.jobs = jobs;
    }

    public JobNote of(Frame frame, Actor actor, String kind, Reference about) {
        return jobs.newest(actor, kind, about)
                .filter(job -> job.state() != Job.State.DONE)
                .map(job -> note(frame, job, text(frame, job)))
                .map(note -> note.open() ? note : note.without())
                .orElse(JobNote.NONE);
    }

    /** The reader's own work, and the platform's where it is the reader's to see: what goes on, then what ended within a day. */
    public List<JobNote> mine(Frame frame, Actor actor) {
        return jobs.recent(actor, frame.now().minus(REMEMBERED), MOST).stream()
                .map(job -> whole(frame, job))
                .toList();
    }

    /** With what it is about. */
    static JobNote whole(Frame frame, Job job) {
        return note(frame, job, about(frame, job.about()) + text(frame, job));
    }

    private static String about(Frame frame, Reference about) {
        return switch (about.room()) {
            case "call" -> frame.t("desk-job.call", about.id()) + " ";
            case "application" -> frame.t("desk-job.application", about.id()) + " ";
            default -> "";
        };
    }

    private static JobNote note(Frame frame, Job job, String text) {
        return new JobNote(
                job.id(),
                tone(job.state()),
                !job.hasEnded(),
                frame.t("desk-job." + job.kind() + "." + job.state()),
                text,
                (int) Math.round(job.share() * 100),
                job.reasons().stream().map(frame::reason).toList(),
                frame.t(job.hasEnded() ? "desk-job.see" : "desk-job.watch"));
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
            return frame.t("desk-job.ended", frame.minute(Objects.requireNonNull(job.endedAt()))) + told(frame, job);
        }
        var step = job.step().isEmpty() ? "jobs.step.queued" : job.step();
        return frame.t("desk-job.asked", frame.minute(job.askedAt()), frame.t(step));
    }

    /** What came of it, where it can be said in a sentence. */
    private static String told(Frame frame, Job job) {
        var words = "desk-job." + job.kind() + ".result";
        return job.state() == Job.State.DONE && frame.messages().has(words)
                ? " " + frame.t(words, (Object[]) job.result().split(" "))
                : "";
    }
}
