package kcity.site.project;

import java.util.List;
import kcity.charter.Programmes;
import kcity.portfolio.PublishedOutcomes;
import kcity.portfolio.PublishedRegister;
import kcity.portfolio.Register;
import kcity.portfolio.RegisteredProject;
import kcity.programme.PublishedRulebooks;
import kcity.shared.NotFound;
import kcity.site.call.PublishedResults;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /projects}. */
@Controller
class ProjectController {
    private final PublishedRegister published;
    private final PublishedOutcomes outcomes;
    private final PublishedResults results;
    private final PublishedPilots pilots;
    private final PublishedContractors contractors;
    private final PublishedRulebooks rulebooks;

    ProjectController(
            PublishedRegister published,
            PublishedOutcomes outcomes,
            PublishedResults results,
            PublishedPilots pilots,
            PublishedContractors contractors,
            PublishedRulebooks rulebooks) {
        this.published = published;
        this.outcomes = outcomes;
        this.results = results;
        this.pilots = pilots;
        this.contractors = contractors;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/projects")
    Page projects(Frame frame, SubmittedForm entered) {
        ProjectFilter filter = ProjectFilter.of(entered);
        var names = new ProjectNames(rulebooks.current(), frame.messages());
        return new ShowProjects(frame)
                .page(published.current(), filter.applyToResults(ofHost(frame), names), filter, names);
    }

    /** The list goes on from the host's register. */
    private List<PublishedResults.Result> ofHost(Frame frame) {
        return results.announced(frame.now()).stream()
                .filter(result -> Programmes.of(result.call()).host())
                .toList();
    }

    @GetMapping("/projects/counts")
    Page counts(Frame frame) {
        return new ShowCounts(frame).page(published.current());
    }

    @GetMapping("/projects/{id:20[0-9]{2}-[a-z0-9-]+}")
    Page project(Frame frame, @PathVariable String id) {
        Register register = published.current();
        RegisteredProject project = register.project(id).orElseThrow(() -> new NotFound("project " + id));
        return new ShowProject(frame).page(register, project, outcomes.of(id));
    }

    /** A project of this platform by its application's reference, from the announced instant on. */
    @GetMapping("/projects/{ref:[A-Z]{2,8}-[0-9]{4}-[A-Z0-9-]+}")
    Page chosen(Frame frame, @PathVariable String ref) {
        var all = results.announced(frame.now());
        var result = all.stream()
                .filter(r -> r.application().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound("project " + ref));
        return new ShowProject(frame)
                .page(
                        result,
                        all,
                        new ChosenWords.Besides(
                                contractors.of(ref), contractors.endedOn(ref), outcomes.of(ref), pilots.of(ref)));
    }
}
