package kcity.site.project;

import kcity.portfolio.PublishedOutcomes;
import kcity.portfolio.PublishedRegister;
import kcity.portfolio.Register;
import kcity.portfolio.RegisteredProject;
import kcity.shared.NotFound;
import kcity.site.call.PublishedResults;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /projects}. */
@Controller
class ProjectController {
    private final PublishedRegister published;
    private final PublishedOutcomes outcomes;
    private final PublishedResults results;

    ProjectController(PublishedRegister published, PublishedOutcomes outcomes, PublishedResults results) {
        this.published = published;
        this.outcomes = outcomes;
        this.results = results;
    }

    @GetMapping("/projects")
    Page projects(Frame frame, Entered entered) {
        ProjectFilter filter = ProjectFilter.of(entered);
        return new ProjectLists(frame)
                .page(published.current(), filter.applyToResults(results.announced(frame.now())), filter);
    }

    @GetMapping("/projects/counts")
    Page counts(Frame frame) {
        return new CountPages(frame).page(published.current());
    }

    @GetMapping("/projects/{id:20[0-9]{2}-[a-z0-9-]+}")
    Page project(Frame frame, @PathVariable String id) {
        Register register = published.current();
        RegisteredProject project = register.project(id).orElseThrow(() -> new NotFound("project " + id));
        return new ProjectPages(frame, register).page(project, outcomes.of(id));
    }
}
