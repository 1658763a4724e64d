package kcity.project.pilot;

import java.util.List;
import kcity.jobs.Job;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import kcity.web.component.Tone;

/**
 * A long file of measured values on its way.
 *
 * @param base address of the page on which files are given
 * @param watched whether the page loads itself anew
 */
public record ValuesPage(
        Frame frame, SubmittedForm entered, List<Link> trail, String about, Job job, String base, boolean watched)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }

    public boolean open() {
        return !job.hasEnded();
    }

    public String address() {
        return base + "/jobs/" + job.id();
    }

    public String title() {
        return frame.t("desk-job.values." + job.state());
    }

    public Tone tone() {
        return switch (job.state()) {
            case QUEUED, RUNNING -> Tone.INFORMATION;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case CANCELLED -> Tone.WARNING;
        };
    }

    public String text() {
        var ended = job.endedAt();
        return ended != null
                ? frame.t("desk-job.ended", frame.minute(ended))
                : frame.t(
                        "desk-job.asked",
                        frame.minute(job.askedAt()),
                        frame.t(job.step().isEmpty() ? "jobs.step.queued" : job.step()));
    }

    public int percent() {
        return (int) Math.round(job.share() * 100);
    }

    public List<String> reasons() {
        return job.reasons().stream().map(frame::reason).toList();
    }
}
