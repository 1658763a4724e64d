package kcity.desk.people;

import java.util.List;
import kcity.people.CorrectAddresses;
import kcity.people.PeopleMatter;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/people/P0001/address}: an address that nobody ever proved is put right by an officer. */
@Controller("deskAddressController")
class AddressController {
    private static final String ADDRESS = "/desk/people/{id:P[0-9]+}/address";
    private final CorrectAddresses correct;
    private final PeopleQueries people;

    AddressController(CorrectAddresses correct, PeopleQueries people) {
        this.correct = correct;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    FormPage address(Frame frame, Actor actor, @PathVariable String id) {
        return address(frame, actor, id, SubmittedForm.NOTHING);
    }

    private FormPage address(Frame frame, Actor actor, String id, SubmittedForm entered) {
        var person = person(actor, id);
        NotAllowed.unless(entered.wrong() || correct.isPossible(actor, person), actor, "correct the address of " + id);
        var title = frame.t("desk-people.address");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(person.name(), "/desk/people/" + id),
                                new Link(title, "")))
                .about(person.name() + " · " + person.email())
                .lead(frame.t("desk-people.address.lead"))
                .button(title)
                .fields(List.of(
                        Field.of(Kind.EMAIL, "email", frame.t("desk-people.address.new"))
                                .about(PeopleMatter.EMAIL)
                                .value(person.email()),
                        Field.longText("reason", frame.t("desk-people.reason")).about(Matter.REASON)));
    }

    private Person person(Actor actor, String id) {
        NotAllowed.unless(actor.isOfficer(), actor, "see accounts");
        return people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
    }

    @PostMapping(ADDRESS)
    Object correct(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    correct.byOfficer(actor, id, entered.value("email"), entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("address-corrected");
                },
                again -> address(frame, actor, id, again));
    }
}
