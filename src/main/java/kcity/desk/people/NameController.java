package kcity.desk.people;

import java.util.List;
import java.util.stream.Collectors;
import kcity.people.CorrectNames;
import kcity.people.EarlierName;
import kcity.people.Organisation;
import kcity.people.PeopleMatter;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Text;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A misspelt name of a person or a body is put right by an officer; the names before stand on the page. */
@Controller("deskNameController")
class NameController {
    private static final String PERSON = "/desk/people/{id:P[0-9]+}/name";
    private static final String BODY = "/desk/bodies/{id:[A-Z0-9]{1,12}}/name";
    private final CorrectNames correct;
    private final PeopleQueries people;

    NameController(CorrectNames correct, PeopleQueries people) {
        this.correct = correct;
        this.people = people;
    }

    @GetMapping(PERSON)
    FormPage person(Frame frame, Actor actor, @PathVariable String id) {
        return person(frame, actor, id, SubmittedForm.NOTHING);
    }

    private FormPage person(Frame frame, Actor actor, String id, SubmittedForm entered) {
        var person = person(actor, id);
        return form(frame, entered, "desk-people.correct-name", new Link(person.name(), "/desk/people/" + id))
                .about(person.name())
                .lead(lead(frame, "desk-people.name.lead", correct.earlier(actor, person)))
                .fields(List.of(
                        Field.text("name", frame.t("desk-people.name.new"))
                                .about(PeopleMatter.NAME)
                                .value(person.name()),
                        Field.longText("reason", frame.t("desk-people.reason")).about(Matter.REASON)));
    }

    private Person person(Actor actor, String id) {
        NotAllowed.unless(actor.isOfficer(), actor, "see accounts");
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(correct.isPossible(actor, person), actor, "correct the name of " + id);
        return person;
    }

    private static FormPage form(Frame frame, SubmittedForm entered, String key, Link above) {
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("desk-home.title"), "/desk"), above, new Link(title, "")))
                .button(title);
    }

    private String lead(Frame frame, String key, List<EarlierName> earlier) {
        return earlier.isEmpty()
                ? frame.t(key)
                : frame.t(key) + " "
                        + earlier.stream().map(name -> said(frame, name)).collect(Collectors.joining(" "));
    }

    private String said(Frame frame, EarlierName earlier) {
        var by = people.nameFor(frame.actor(), earlier.by());
        var name = frame.t(earlier.name());
        return earlier.reason().isEmpty()
                ? frame.t("desk-people.name.earlier-own", name, frame.date(earlier.at()), by)
                : frame.t("desk-people.name.earlier", name, frame.date(earlier.at()), by, earlier.reason());
    }

    @PostMapping(PERSON)
    Object correctPerson(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    person(actor, id);
                    correct.ofPerson(actor, id, entered.value("name"), entered.value("reason"));
                    return Redirect.to("/desk/people/" + id + "/name").saying("name-corrected");
                },
                again -> person(frame, actor, id, again));
    }

    @GetMapping(BODY)
    FormPage body(Frame frame, Actor actor, @PathVariable String id) {
        return body(frame, actor, id, SubmittedForm.NOTHING);
    }

    private FormPage body(Frame frame, Actor actor, String id, SubmittedForm entered) {
        var body = body(actor, id);
        return form(frame, entered, "desk-people.body-name", new Link(frame.t("desk-people.same"), "/desk/people/same"))
                .about(frame.t(body.name()))
                .lead(lead(frame, "desk-people.body-name.lead", correct.earlier(actor, body)))
                .fields(List.of(
                        Field.text("nameKo", frame.t("desk-people.body-name.ko"))
                                .about(PeopleMatter.KOREAN_NAME)
                                .value(body.name().ko())
                                .optional(),
                        Field.text("nameEn", frame.t("desk-people.body-name.en"))
                                .about(PeopleMatter.ENGLISH_NAME)
                                .value(body.name().en())
                                .optional(),
                        Field.longText("reason", frame.t("desk-people.reason")).about(Matter.REASON)));
    }

    private Organisation body(Actor actor, String id) {
        NotAllowed.unless(actor.isOfficer(), actor, "see bodies");
        var body = people.organisation(id).orElseThrow(() -> new NotFound("organisation " + id));
        NotAllowed.unless(correct.isPossible(actor, body), actor, "correct the name of " + id);
        return body;
    }

    @PostMapping(BODY)
    Object correctBody(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.ofBody(
                            actor,
                            id,
                            new Text(entered.value("nameKo"), entered.value("nameEn")),
                            entered.value("reason"));
                    return Redirect.to("/desk/bodies/" + id + "/name").saying("name-corrected");
                },
                again -> body(frame, actor, id, again));
    }
}
