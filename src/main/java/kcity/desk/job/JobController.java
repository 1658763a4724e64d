package kcity.desk.job;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kcity.jobs.CancelJob;
import kcity.jobs.Job;
import kcity.jobs.JobQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/jobs/{id}}: how far it is; what is done leads on to its result. */
@Controller
@RequestMapping("/desk/jobs/{id}")
class JobController {
    /** Whoever wants to read in peace turns it off. */
    private static final String SECONDS = "5";

    private final JobQueries jobs;
    private final CancelJob cancel;
    private final ObjectProvider<JobPlace> places;

    JobController(JobQueries jobs, CancelJob cancel, ObjectProvider<JobPlace> places) {
        this.jobs = jobs;
        this.cancel = cancel;
        this.places = places;
    }

    @GetMapping
    Object job(
            Frame frame,
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String still,
            HttpServletResponse response) {
        var job = jobs.job(actor, id);
        if (job.state() == Job.State.DONE) {
            return Redirect.to(place(job).result().apply(job.about())).saying("desk-job.done");
        }
        var watched = !job.hasEnded() && !still.equals("yes");
        if (watched) {
            response.setHeader("Refresh", SECONDS);
        }
        return page(frame, job, SubmittedForm.NOTHING, watched);
    }

    private Page page(Frame frame, Job job, SubmittedForm entered, boolean watched) {
        var note = JobNotes.note(frame, job);
        var other = note.address() + (watched ? "?still=yes" : "");
        return new JobPage(
                frame,
                entered,
                List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-job.title"), "")),
                note,
                watched,
                asked(job),
                job.hasEnded() ? "" : other);
    }

    private String asked(Job job) {
        return place(job).asked().apply(job.about());
    }

    private JobPlace place(Job job) {
        return places.stream()
                .filter(place -> place.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new NotFound("the page of " + job.kind()));
    }

    @PostMapping("/cancellation")
    Object cancel(Frame frame, Actor actor, @PathVariable long id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var job = jobs.job(actor, id);
                    cancel.cancel(actor, id);
                    return Redirect.to(asked(job)).saying("desk-job.cancelled");
                },
                again -> page(frame, jobs.job(actor, id), again, false));
    }
}
