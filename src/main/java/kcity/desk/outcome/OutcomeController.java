package kcity.desk.outcome;

import java.time.LocalDate;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.portfolio.OutcomeKind;
import kcity.portfolio.PublishedRegister;
import kcity.portfolio.RecordOutcomes;
import kcity.shared.Actor;
import kcity.shared.Won;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/outcomes/PROJECT}. */
@Controller
class OutcomeController {
    private final RecordOutcomes outcomes;
    private final PublishedRegister register;
    private final ApplicationQueries applications;

    OutcomeController(RecordOutcomes outcomes, PublishedRegister register, ApplicationQueries applications) {
        this.outcomes = outcomes;
        this.register = register;
        this.applications = applications;
    }

    @GetMapping("/desk/outcomes/{project}")
    Page form(Frame frame, Actor actor, @PathVariable String project) {
        outcomes.mayRecord(actor, project);
        return page(frame, actor, Entered.NOTHING, project);
    }

    @PostMapping("/desk/outcomes/{project}")
    Object record(Frame frame, Actor actor, @PathVariable String project, Entered entered) {
        outcomes.mayRecord(actor, project);
        return entered.orAgain(
                () -> {
                    record(actor, project, entered);
                    return Redirect.to(back(project)).saying("outcome-recorded");
                },
                refused -> page(frame, actor, refused, project));
    }

    private void record(Actor actor, String project, Entered entered) {
        Typed typed = new Typed(entered);
        OutcomeKind kind = typed.oneOf("kind", OutcomeKind.class);
        LocalDate on = typed.day("on");
        Optional<Won> amount = typed.wonIfAny("amount");
        if (amount.filter(Won.ZERO::equals).isPresent() && typed.wrong().isEmpty()) {
            typed.wrong("amount", "refusal.forms.no-won");
        }
        typed.done();
        outcomes.record(actor, project, kind, on, amount, entered.value("what"), entered.value("source"));
    }

    private Page page(Frame frame, Actor actor, Entered entered, String project) {
        return new OutcomePage(frame, entered, project, title(frame, actor, project), back(project));
    }

    private String title(Frame frame, Actor actor, String project) {
        return register.current()
                .project(project)
                .map(registered -> frame.t(registered.title()))
                .orElseGet(() -> applications.application(actor, project).title());
    }

    /** Projects of the register have a public page, awarded applications one at the desk. */
    private static String back(String project) {
        return project.startsWith("KCN-") ? "/desk/awards/" + project : "/projects/" + project;
    }
}
