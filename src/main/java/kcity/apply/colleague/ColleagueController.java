package kcity.apply.colleague;

import java.util.List;
import java.util.Set;
import kcity.people.ChangeAccess;
import kcity.people.MakeLinks;
import kcity.people.Often;
import kcity.people.PeopleQueries;
import kcity.people.PeopleRights;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SignInLinks;
import kcity.web.SubmittedForm;
import kcity.web.component.HandedLink;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /apply/colleagues}. */
@Controller
class ColleagueController {
    private static final Set<Role> MEMBER = Set.of(Role.MEMBER);
    private final PeopleQueries people;
    private final RegisterPeople register;
    private final MakeLinks links;
    private final ChangeAccess access;
    private final Often often;

    ColleagueController(
            PeopleQueries people, RegisterPeople register, MakeLinks links, ChangeAccess access, Often often) {
        this.people = people;
        this.register = register;
        this.links = links;
        this.access = access;
        this.often = often;
    }

    @GetMapping("/apply/colleagues")
    Page colleagues(Frame frame, Actor actor) {
        return page(frame, actor, SubmittedForm.NOTHING, HandedLink.NONE);
    }

    /** Shows on the answered page itself what became of the link. */
    @PostMapping("/apply/colleagues")
    Page add(Frame frame, Actor actor, SubmittedForm entered) {
        try {
            entered.mustFit();
            often.count(Often.Act.INVITE, actor.id());
            var person = register.invite(
                    actor,
                    entered.value("name"),
                    entered.value("email"),
                    actor.organisation(),
                    frame.language(),
                    MEMBER);
            return page(frame, actor, SubmittedForm.NOTHING, link(actor, person));
        } catch (Refused refused) {
            return page(frame, actor, entered.refused(refused.reasons()), HandedLink.NONE);
        }
    }

    /** A further link for a colleague who has not come yet. */
    @PostMapping("/apply/colleagues/{id:P[0-9]+}/link")
    Page link(Frame frame, Actor actor, @PathVariable String id) {
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        often.count(Often.Act.INVITE, actor.id());
        return page(frame, actor, SubmittedForm.NOTHING, link(actor, person));
    }

    @GetMapping("/apply/colleagues/{id}/withdrawal")
    FormPage withdrawal(Frame frame, Actor actor, @PathVariable String id) {
        return withdrawal(frame, actor, id, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, String id, SubmittedForm entered) {
        var person = people.person(actor, id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(links.mayInvite(actor, person), actor, "take back the invitation of " + id);
        var trail = List.of(
                new Link(frame.t("web.nav.apply"), "/apply"),
                new Link(frame.t("apply-colleague.title"), "/apply/colleagues"),
                new Link(frame.t("apply-colleague.take-back"), ""));
        return FormPage.of(frame, entered, frame.t("apply-colleague.take-back"), trail)
                .about(person.name() + " · " + person.email())
                .reason("apply-colleague.take-back", "apply-colleague.reason");
    }

    @PostMapping("/apply/colleagues/{id}/withdrawal")
    Object withdraw(Frame frame, Actor actor, @PathVariable String id, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    access.takeBackInvitation(actor, id, entered.value("reason"));
                    return Redirect.to("/apply/colleagues").saying("invitation-taken-back");
                },
                again -> withdrawal(frame, actor, id, again));
    }

    private HandedLink link(Actor actor, Person person) {
        return SignInLinks.of(person, links.invite(actor, person.id()));
    }

    private Page page(Frame frame, Actor actor, SubmittedForm entered, HandedLink link) {
        NotAllowed.unless(PeopleRights.mayInvite(actor, actor.organisation(), MEMBER), actor, "add colleagues");
        var colleagues = people.colleagues(actor);
        var waiting = links.possible(actor, colleagues);
        return new ColleaguePage(
                frame,
                entered,
                people.organisation(actor.organisation())
                        .map(organisation -> frame.t(organisation.name()))
                        .orElse(""),
                colleagues.stream()
                        .map(person -> new ColleaguePage.Line(
                                person.id(), person.name(), person.email(), waiting.contains(person.id())))
                        .toList(),
                link);
    }
}
