package kcity.desk.people;

import java.util.Optional;
import kcity.people.ChangeAccess;
import kcity.people.MakeLinks;
import kcity.people.Often;
import kcity.people.PeopleRights;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
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
    private final ShowPeople pages;
    private final ShowInvitation invitations;
    private final InvitePeople invite;
    private final ChangeAccess access;
    private final MakeLinks links;
    private final Often often;

    PeopleController(
            ShowPeople pages,
            ShowInvitation invitations,
            InvitePeople invite,
            ChangeAccess access,
            MakeLinks links,
            Often often) {
        this.pages = pages;
        this.invitations = invitations;
        this.invite = invite;
        this.access = access;
        this.links = links;
        this.often = often;
    }

    @GetMapping
    Redirect people() {
        return Redirect.to(Part.OFFICERS.address());
    }

    @GetMapping("/{part:[a-z]+}")
    Page list(Frame frame, Actor actor, @PathVariable String part, SubmittedForm entered) {
        return pages.list(
                frame, actor, chosen(actor, part), entered.value("q"), Pagination.asked(entered.value("page")));
    }

    private static Part chosen(Actor actor, String part) {
        NotAllowed.unless(PeopleRights.maySeeAccounts(actor), actor, "see people");
        return Part.of(part)
                .filter(ShowPeople.parts(actor)::contains)
                .orElseThrow(() -> new NotFound("people " + part));
    }

    @GetMapping(INVITING + "/new")
    Page form(Frame frame, Actor actor, @PathVariable String part) {
        return invitations.page(frame, actor, chosen(actor, part), SubmittedForm.NOTHING);
    }

    /** Shows on the answered page itself what became of the link. */
    @PostMapping(INVITING)
    Page invite(Frame frame, Actor actor, @PathVariable String part, SubmittedForm entered) {
        var chosen = chosen(actor, part);
        try {
            entered.mustFit();
            often.count(Often.Act.INVITE, actor.id());
            return made(frame, actor, invite.invite(actor, chosen, entered).id());
        } catch (Refused refused) {
            return invitations.page(frame, actor, chosen, entered.refused(refused.reasons()));
        }
    }

    @GetMapping(ID)
    Page person(Frame frame, Actor actor, @PathVariable String id) {
        return pages.page(frame, actor, id, Optional.empty(), SubmittedForm.NOTHING);
    }

    /** Who reloads an act's answer by its address, such as in the other language, finds the person. */
    @GetMapping({ID + "/link", ID + "/ending", ID + "/ending/withdrawal", ID + "/return"})
    Redirect acted(@PathVariable String id) {
        return Redirect.to("/desk/people/" + id);
    }

    @PostMapping(ID + "/link")
    Page link(Frame frame, Actor actor, @PathVariable String id) {
        often.count(Often.Act.INVITE, actor.id());
        return made(frame, actor, id);
    }

    private Page made(Frame frame, Actor actor, String id) {
        return pages.page(frame, actor, id, Optional.of(links.invite(actor, id)), SubmittedForm.NOTHING);
    }

    @NoWayBack
    @PostMapping(ID + "/ending")
    Object end(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> access.end(actor, id, entered.value("reason"))
                        ? Redirect.to("/desk/people/" + id).saying("access-ended")
                        : Redirect.to("/desk/people/" + id).saying("access-ending-proposed"),
                again -> pages.page(frame, actor, id, Optional.empty(), again));
    }

    @PostMapping(ID + "/ending/withdrawal")
    Object withdraw(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    access.withdraw(actor, id, entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("access-ending-withdrawn");
                },
                again -> pages.page(frame, actor, id, Optional.empty(), again));
    }

    @PostMapping(ID + "/return")
    Object restore(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    access.restore(actor, id, entered.value("reason"));
                    return Redirect.to("/desk/people/" + id).saying("access-restored");
                },
                again -> pages.page(frame, actor, id, Optional.empty(), again));
    }
}
