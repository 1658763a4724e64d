package kcity.application;

import java.util.List;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Who may see and change an application. */
public final class ApplicationRules {
    private ApplicationRules() {}

    /** The applicant at all times; a partner body; the officers of its type and the owner once it is submitted. */
    public static boolean maySee(Actor actor, Application application, Call call, String email) {
        return mayWrite(actor, application)
                || isPartner(application.partners(), email)
                || (application.state() != Application.State.DRAFT && CallRights.maySee(actor, call))
                || (application.revision() == 0 && actor.equals(Actor.SYSTEM));
    }

    public static boolean mayWrite(Actor actor, Application application) {
        return actor.isMemberOf(application.organisation());
    }

    public static boolean mayStart(Actor actor, Organisation organisation) {
        return actor.is(Role.MEMBER) && organisation.kind() != OrganisationKind.AGENCY;
    }

    /** Named by its e-mail in the application. */
    static boolean isPartner(List<Partner> partners, String email) {
        return !email.isEmpty() && partners.stream().anyMatch(p -> p.email().equalsIgnoreCase(email));
    }

    static String emailOf(java.util.Optional<Person> person) {
        return person.map(Person::email).orElse("");
    }
}
