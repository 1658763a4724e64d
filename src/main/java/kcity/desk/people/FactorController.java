package kcity.desk.people;

import java.util.List;
import kcity.people.PeopleQueries;
import kcity.people.PeopleRights;
import kcity.people.Person;
import kcity.people.ResetSecondFactor;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/people/P0001/second-factor}: a second factor that its owner has lost is taken away, by two officers where it is an officer's. */
@Controller
class FactorController {
    private static final String FACTOR = "/desk/people/{id:P[0-9]+}/second-factor";
    private static final String WITHDRAWAL = FACTOR + "/withdrawal";
    private final ResetSecondFactor reset;
    private final PeopleQueries people;

    FactorController(ResetSecondFactor reset, PeopleQueries people) {
        this.reset = reset;
        this.people = people;
    }

    @GetMapping(FACTOR)
    FormPage factor(Frame frame, Actor actor, @PathVariable String id) {
        var person = person(actor, id);
        if (!reset.isPossible(actor, person)) {
            throw new NotFound("second factor of " + id);
        }
        return factor(frame, actor, person, SubmittedForm.NOTHING);
    }

    private FormPage factor(Frame frame, Actor actor, Person person, SubmittedForm entered) {
        return page(frame, person, entered, "desk-people.factor").lead(lead(frame, actor, person));
    }

    private String lead(Frame frame, Actor actor, Person person) {
        var more = reset.proposed(actor, person)
                .map(p -> frame.t(
                        "desk-people.factor.proposed", people.nameFor(actor, p.by()), frame.date(p.at()), p.reason()))
                .orElseGet(() -> PeopleRights.needsTwoToReset(person) ? frame.t("desk-people.factor.two") : "");
        return (frame.t("desk-people.factor.lead") + " " + more).strip();
    }

    private static FormPage page(Frame frame, Person person, SubmittedForm entered, String key) {
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(person.name(), "/desk/people/" + person.id()),
                                new Link(title, "")))
                .about(person.name() + " · " + person.email())
                .reason(key, "desk-people.reason");
    }

    private Person person(Actor actor, String id) {
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayResetFactor(actor, person), actor, "reset the second factor of " + id);
        return person;
    }

    @NoWayBack
    @PostMapping(FACTOR)
    Object reset(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> reset.reset(actor, id, entered.value("reason"))
                        ? Redirect.to("/desk/people/" + id).saying("factor-reset")
                        : Redirect.to("/desk/people/" + id).saying("factor-reset-proposed"),
                again -> factor(frame, actor, person(actor, id), again));
    }

    @GetMapping(WITHDRAWAL)
    FormPage keep(Frame frame, Actor actor, @PathVariable String id) {
        var person = person(actor, id);
        if (reset.proposed(actor, person).isEmpty()) {
            throw new NotFound("proposal to reset the second factor of " + id);
        }
        return page(frame, person, SubmittedForm.NOTHING, "desk-people.factor.keep");
    }

    @PostMapping(WITHDRAWAL)
    Object keep(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    reset.withdraw(actor, id, entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("factor-reset-withdrawn");
                },
                again -> page(frame, person(actor, id), again, "desk-people.factor.keep"));
    }
}
