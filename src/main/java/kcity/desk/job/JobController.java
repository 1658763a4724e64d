package kcity.desk.job;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kcity.jobs.CancelJob;
import kcity.jobs.Job;
import kcity.jobs.JobQueries;
import kcity.jobs.ResultFile;
import kcity.shared.Actor;
import kcity.web.Download;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
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

    private static final Link NO_FILE = new Link("", "");

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
            var result = place(job).result().apply(job.about());
            if (!result.isEmpty()) {
                return Redirect.to(result).saying("desk-job.done");
            }
        }
        var watched = !job.hasEnded() && !still.equals("yes");
        if (watched) {
            response.setHeader("Refresh", SECONDS);
        }
        return page(frame, actor, job, SubmittedForm.NOTHING, watched);
    }

    private Page page(Frame frame, Actor actor, Job job, SubmittedForm entered, boolean watched) {
        var note = JobNotes.whole(frame, job);
        var other = note.address() + (watched ? "?still=yes" : "");
        return new JobPage(
                frame,
                entered,
                List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-job.title"), "")),
                note,
                watched,
                asked(job),
                job.hasEnded() ? "" : other,
                jobs.kept(actor, job.id()).map(file -> link(frame, note, file)).orElse(NO_FILE));
    }

    private static Link link(Frame frame, JobNote note, ResultFile.Kept file) {
        var size = frame.number(Math.max(1, file.size() / 1024));
        return new Link(
                frame.t("desk-job.file", file.name(), size, frame.minute(file.until())), note.address() + "/file");
    }

    /** Whoever may see the job now may fetch what came of it. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var file = jobs.file(actor, id);
        return Download.of(file.name(), file.type(), file.bytes());
    }

    private String asked(Job job) {
        return place(job).asked().apply(job.about());
    }

    /** The platform's own work is at home on the first page. */
    private JobPlace place(Job job) {
        return places.stream()
                .filter(place -> place.kind().equals(job.kind()))
                .findFirst()
                .orElseGet(() -> new JobPlace(job.kind(), _ -> "/desk", _ -> ""));
    }

    @PostMapping("/cancellation")
    Object cancel(Frame frame, Actor actor, @PathVariable long id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var job = jobs.job(actor, id);
                    cancel.cancel(actor, id);
                    return Redirect.to(asked(job)).saying("desk-job.cancelled");
                },
                again -> page(frame, actor, jobs.job(actor, id), again, false));
    }
}
