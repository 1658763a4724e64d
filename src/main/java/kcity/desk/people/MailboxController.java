package kcity.desk.people;

import kcity.people.PeopleQueries;
import kcity.people.ProveMailboxes;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /desk/people/P0001/mailbox}. */
@Controller("deskMailboxController")
class MailboxController {
    private static final String ADDRESS = "/desk/people/{id:P[0-9]+}/mailbox";
    private final ProveMailboxes prove;
    private final PeopleQueries people;

    MailboxController(ProveMailboxes prove, PeopleQueries people) {
        this.prove = prove;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    Page mailbox(Frame frame, Actor actor, @PathVariable String id) {
        NotAllowed.unless(actor.isOfficer(), actor, "see mailboxes");
        return page(frame, actor, id, SubmittedForm.NOTHING, "");
    }

    /** Shows the link on the answered page itself, as it is shown only once. */
    @PostMapping(ADDRESS)
    Page hand(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        try {
            var token = prove.hand(actor, id);
            return page(frame, actor, id, SubmittedForm.NOTHING, address(token));
        } catch (Refused refused) {
            return page(frame, actor, id, entered.refused(refused.reasons()), "");
        }
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/mailbox/" + token)
                .toUriString();
    }

    private Page page(Frame frame, Actor actor, String id, SubmittedForm entered, String handed) {
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        return new MailboxPage(
                frame,
                entered,
                id,
                person.name(),
                prove.address(person),
                prove.isProven(id) && prove.address(person).equals(person.email()),
                prove.mails(),
                handed);
    }
}
