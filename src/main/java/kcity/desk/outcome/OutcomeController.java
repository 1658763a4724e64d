package kcity.desk.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.application.ApplicationQueries;
import kcity.people.PeopleQueries;
import kcity.portfolio.Outcome;
import kcity.portfolio.OutcomeKind;
import kcity.portfolio.PortfolioRights;
import kcity.portfolio.PublishedOutcomes;
import kcity.portfolio.PublishedRegister;
import kcity.portfolio.RecordOutcomes;
import kcity.portfolio.TakeBackOutcomes;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Won;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/outcomes/PROJECT}: one more outcome, and those recorded by mistake taken back. */
@Controller
class OutcomeController {
    private static final String WITHDRAWAL = "/desk/outcomes/{project}/{number:[0-9]{1,9}}/withdrawal";
    private final RecordOutcomes outcomes;
    private final TakeBackOutcomes takeBack;
    private final PublishedOutcomes published;
    private final PublishedRegister register;
    private final ApplicationQueries applications;
    private final PeopleQueries people;

    OutcomeController(
            RecordOutcomes outcomes,
            TakeBackOutcomes takeBack,
            PublishedOutcomes published,
            PublishedRegister register,
            ApplicationQueries applications,
            PeopleQueries people) {
        this.outcomes = outcomes;
        this.takeBack = takeBack;
        this.published = published;
        this.people = people;
        this.register = register;
        this.applications = applications;
    }

    @GetMapping("/desk/outcomes/{project}")
    Page form(Frame frame, Actor actor, @PathVariable String project) {
        outcomes.mayRecord(actor, project);
        return page(frame, actor, SubmittedForm.NOTHING, project);
    }

    @PostMapping("/desk/outcomes/{project}")
    Object record(Frame frame, Actor actor, @PathVariable String project, SubmittedForm entered) {
        outcomes.mayRecord(actor, project);
        return entered.orAgain(
                () -> {
                    record(actor, project, entered);
                    return Redirect.to(back(project)).saying("outcome-recorded");
                },
                refused -> page(frame, actor, refused, project));
    }

    private void record(Actor actor, String project, SubmittedForm entered) {
        FormInput input = new FormInput(entered);
        OutcomeKind kind = input.oneOf("kind", OutcomeKind.class);
        LocalDate on = input.day("on");
        Optional<Won> amount = input.wonIfAny("amount");
        if (amount.filter(Won.ZERO::equals).isPresent() && input.wrong().isEmpty()) {
            input.wrong("amount", "refusal.forms.no-won");
        }
        input.done();
        outcomes.record(actor, project, kind, on, amount, entered.value("what"), entered.value("source"));
    }

    private Page page(Frame frame, Actor actor, SubmittedForm entered, String project) {
        return new OutcomePage(
                frame,
                entered,
                project,
                title(frame, actor, project),
                back(project),
                published.of(project).stream()
                        .map(outcome -> new Link(
                                frame.t("desk-outcome.take-back.of", said(frame, outcome)),
                                "/desk/outcomes/" + project + "/" + outcome.number() + "/withdrawal"))
                        .toList(),
                struck(frame, actor, project));
    }

    private List<Struck> struck(Frame frame, Actor actor, String project) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return takeBack.of(actor, project).stream()
                .map(gone -> taken.of(
                        frame.t("outcome-kind." + gone.value("kind")), gone, "on_date", "amount", "what", "source"))
                .toList();
    }

    private static String said(Frame frame, Outcome outcome) {
        return frame.t("outcome-kind." + outcome.kind()) + ", " + frame.date(outcome.on()) + ", " + outcome.what();
    }

    @GetMapping(WITHDRAWAL)
    FormPage withdrawal(Frame frame, Actor actor, @PathVariable String project, @PathVariable int number) {
        return withdrawal(frame, actor, project, number, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, String project, int number, SubmittedForm entered) {
        outcomes.mayRecord(actor, project);
        var outcome = published.of(project).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("outcome " + number + " of " + project));
        var title = frame.t("desk-outcome.take-back");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(title(frame, actor, project), back(project)), new Link(title, "")))
                .about(said(frame, outcome))
                .lead(frame.t("desk-outcome.take-back.lead"))
                .button(title)
                .fields(List.of(Field.longText("reason", frame.t("desk-outcome.take-back.reason"))
                        .about(Matter.REASON)));
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(
            Frame frame, Actor actor, @PathVariable String project, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBack(actor, project, number, entered.value("reason"));
                    return Redirect.to("/desk/outcomes/" + project).saying("outcome-taken-back");
                },
                again -> withdrawal(frame, actor, project, number, again));
    }

    private String title(Frame frame, Actor actor, String project) {
        return register.current()
                .project(project)
                .map(registered -> frame.t(registered.title()))
                .orElseGet(() -> applications.application(actor, project).title());
    }

    /** Projects of the register have a public page, awarded applications one at the desk. */
    private static String back(String project) {
        return "/projects/" + project + (PortfolioRights.isAward(project) ? "/award" : "");
    }
}
