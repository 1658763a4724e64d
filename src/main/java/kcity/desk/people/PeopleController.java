package kcity.desk.people;

import kcity.people.ChangeAccess;
import kcity.people.PeopleRules;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SignInLinks;
import kcity.web.component.Pagination;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/people}. */
@Controller
@RequestMapping("/desk/people")
class PeopleController {
    private static final String ID = "/{id:P[0-9]+}";
    private static final String INVITING = "/{part:officers|committee}";
    private final PersonPages pages;
    private final InvitationPages invitations;
    private final InvitePeople invite;
    private final ChangeAccess access;
    private final SignIn signIn;

    PeopleController(
            PersonPages pages, InvitationPages invitations, InvitePeople invite, ChangeAccess access, SignIn signIn) {
        this.pages = pages;
        this.invitations = invitations;
        this.invite = invite;
        this.access = access;
        this.signIn = signIn;
    }

    @GetMapping
    Redirect people() {
        return Redirect.to(Part.OFFICERS.address());
    }

    @GetMapping("/{part:[a-z]+}")
    Page list(Frame frame, Actor actor, @PathVariable String part, Entered entered) {
        return pages.list(
                frame, actor, chosen(actor, part), entered.value("q"), Pagination.asked(entered.value("page")));
    }

    private static Part chosen(Actor actor, String part) {
        NotAllowed.unless(PeopleRules.maySeeAccounts(actor), actor, "see people");
        return Part.of(part)
                .filter(PersonPages.parts(actor)::contains)
                .orElseThrow(() -> new NotFound("people " + part));
    }

    @GetMapping(INVITING + "/new")
    Page form(Frame frame, Actor actor, @PathVariable String part) {
        return invitations.page(frame, actor, chosen(actor, part), Entered.NOTHING);
    }

    /** Shows the link on the answered page itself, as it is shown only once. */
    @PostMapping(INVITING)
    Page invite(Frame frame, Actor actor, @PathVariable String part, Entered entered) {
        var chosen = chosen(actor, part);
        try {
            var person = invite.invite(actor, chosen, entered);
            return pages.page(frame, actor, person.id(), SignInLinks.address(signIn.linkFor(person)), Entered.NOTHING);
        } catch (Refused refused) {
            return invitations.page(frame, actor, chosen, entered.refused(refused.reasons()));
        }
    }

    @GetMapping(ID)
    Page person(Frame frame, Actor actor, @PathVariable String id) {
        return pages.page(frame, actor, id, "", Entered.NOTHING);
    }

    /** Who reloads an act's answer by its address, such as in the other language, finds the person. */
    @GetMapping({ID + "/link", ID + "/ending", ID + "/return"})
    Redirect acted(@PathVariable String id) {
        return Redirect.to("/desk/people/" + id);
    }

    @PostMapping(ID + "/link")
    Page link(Frame frame, Actor actor, @PathVariable String id) {
        return pages.page(frame, actor, id, SignInLinks.address(access.link(actor, id)), Entered.NOTHING);
    }

    @PostMapping(ID + "/ending")
    Object end(Frame frame, Actor actor, @PathVariable String id, Entered entered) {
        return entered.orAgain(
                () -> {
                    access.end(actor, id, entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("access-ended");
                },
                again -> pages.page(frame, actor, id, "", again));
    }

    @PostMapping(ID + "/return")
    Object restore(Frame frame, Actor actor, @PathVariable String id, Entered entered) {
        return entered.orAgain(
                () -> {
                    access.restore(actor, id, entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("access-restored");
                },
                again -> pages.page(frame, actor, id, "", again));
    }
}
