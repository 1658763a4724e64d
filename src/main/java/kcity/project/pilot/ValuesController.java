package kcity.project.pilot;

import jakarta.servlet.http.HttpServletResponse;
import kcity.jobs.CancelJob;
import kcity.jobs.Job;
import kcity.jobs.JobQueries;
import kcity.pilot.AskForValues;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the taking in of a long file of measured values is; when it is done, the pilot's page shows them. */
@Controller
@RequestMapping("/projects/{ref}/pilot/measurements/jobs/{id}")
class ValuesController {
    private static final String SECONDS = "5";
    private final JobQueries jobs;
    private final CancelJob cancel;
    private final Recorder recorder;

    ValuesController(JobQueries jobs, CancelJob cancel, Recorder recorder) {
        this.jobs = jobs;
        this.cancel = cancel;
        this.recorder = recorder;
    }

    static String address(Frame frame, String ref, long id) {
        return measurements(frame, ref) + "/jobs/" + id;
    }

    private static String measurements(Frame frame, String ref) {
        return new ProjectPlace(frame, ref).pilot() + "/measurements";
    }

    @GetMapping
    Object job(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String still,
            HttpServletResponse response) {
        var job = find(actor, ref, id);
        if (job.state() == Job.State.DONE) {
            return Recorder.recorded(frame, ref);
        }
        var watched = !job.hasEnded() && !still.equals("yes");
        if (watched) {
            response.setHeader("Refresh", SECONDS);
        }
        return page(frame, actor, ref, job, SubmittedForm.NOTHING, watched);
    }

    private Job find(Actor actor, String ref, long id) {
        var job = jobs.job(actor, id);
        if (!job.kind().equals(AskForValues.KIND) || !job.about().id().equals(ref)) {
            throw new NotFound("job " + id + " of " + ref);
        }
        return job;
    }

    private ValuesPage page(Frame frame, Actor actor, String ref, Job job, SubmittedForm entered, boolean watched) {
        return new ValuesPage(
                frame,
                entered,
                Recorder.trail(new ProjectPlace(frame, ref), frame.t("project.pilot.long-file")),
                recorder.admit(actor, ref),
                job,
                measurements(frame, ref),
                watched);
    }

    @PostMapping("/cancellation")
    Object cancel(Frame frame, Actor actor, @PathVariable String ref, @PathVariable long id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    cancel.cancel(actor, find(actor, ref, id).id());
                    return Redirect.to(address(frame, ref, id)).saying("desk-job.cancelled");
                },
                again -> page(frame, actor, ref, find(actor, ref, id), again, false));
    }
}
