package kcity.apply.colleague;

import java.util.Set;
import kcity.people.PeopleQueries;
import kcity.people.PeopleRules;
import kcity.people.RegisterPeople;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SignInLinks;
import kcity.web.component.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /apply/colleagues}. */
@Controller
class ColleagueController {
    private static final Set<Role> MEMBER = Set.of(Role.MEMBER);
    private final PeopleQueries people;
    private final RegisterPeople register;
    private final SignIn signIn;

    ColleagueController(PeopleQueries people, RegisterPeople register, SignIn signIn) {
        this.people = people;
        this.register = register;
        this.signIn = signIn;
    }

    @GetMapping("/apply/colleagues")
    Page colleagues(Frame frame, Actor actor) {
        return page(frame, actor, Entered.NOTHING, "", "");
    }

    /** Shows the link on the answered page itself, as it is shown only once. */
    @PostMapping("/apply/colleagues")
    Page add(Frame frame, Actor actor, Entered entered) {
        try {
            var person = register.invite(
                    actor,
                    entered.value("name"),
                    entered.value("email"),
                    actor.organisation(),
                    frame.language(),
                    MEMBER);
            var link = SignInLinks.address(signIn.linkFor(person));
            return page(frame, actor, Entered.NOTHING, person.name(), link);
        } catch (Refused refused) {
            return page(frame, actor, entered.refused(refused.reasons()), "", "");
        }
    }

    private Page page(Frame frame, Actor actor, Entered entered, String invited, String link) {
        NotAllowed.unless(PeopleRules.mayInvite(actor, actor.organisation(), MEMBER), actor, "add colleagues");
        return new ColleaguePage(
                frame,
                entered,
                people.organisation(actor.organisation())
                        .map(organisation -> frame.t(organisation.name()))
                        .orElse(""),
                people.colleagues(actor).stream()
                        .map(person -> Term.of(person.name(), person.email()))
                        .toList(),
                invited,
                link);
    }
}
