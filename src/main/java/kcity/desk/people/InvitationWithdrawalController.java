package kcity.desk.people;

import java.util.List;
import kcity.people.AccountQueries;
import kcity.people.MakeLinks;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An invitation that nobody has come by is taken back. */
@Controller
@RequestMapping("/desk/people/{id}/withdrawal")
class InvitationWithdrawalController {
    private static final String KEY = "desk-people.take-back";
    private final PeopleQueries people;
    private final AccountQueries accounts;
    private final MakeLinks links;
    private final TakeBackInvitations invitations;

    InvitationWithdrawalController(
            PeopleQueries people, AccountQueries accounts, MakeLinks links, TakeBackInvitations invitations) {
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
    }

    @GetMapping
    FormPage asked(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, actor, id, SubmittedForm.NOTHING);
    }

    private FormPage page(Frame frame, Actor actor, String id, SubmittedForm entered) {
        var person = person(actor, id);
        var home = new Link(frame.t("desk-home.title"), "/desk");
        var here = new Link(frame.t(KEY), "");
        var trail = isShown(actor, id)
                ? List.of(home, new Link(person.name(), "/desk/people/" + id), here)
                : List.of(home, here);
        return FormPage.of(frame, entered, frame.t(KEY), trail)
                .about(person.name() + " · " + person.email())
                .reason(KEY, "desk-people.reason");
    }

    /** An operator's officer brings experts in, and does not see their accounts. */
    private boolean isShown(Actor actor, String id) {
        return accounts.account(actor, id).isPresent();
    }

    private Person person(Actor actor, String id) {
        NotAllowed.unless(actor.isOfficer(), actor, "see accounts");
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(links.mayInvite(actor, person), actor, "take back the invitation of " + id);
        return person;
    }

    @PostMapping
    Object takeBack(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    person(actor, id);
                    var rounds = invitations.takeBack(actor, id, entered.value("reason"));
                    return Redirect.to(after(actor, id, rounds)).saying("invitation-taken-back");
                },
                again -> page(frame, actor, id, again));
    }

    private String after(Actor actor, String id, List<String> rounds) {
        if (isShown(actor, id)) {
            return "/desk/people/" + id;
        }
        return rounds.isEmpty() ? "/desk" : "/desk/calls/" + rounds.getFirst() + "/review/experts";
    }
}
