package kcity.people;

import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Who may do what with persons and organisations. */
public final class PeopleRules {
    /** The owner of the programme. */
    public static final String OWNER = "MOLIT";

    private PeopleRules() {}

    /** Officers are brought in by the owner or by their own agency, the committee by the owner, experts by any officer, colleagues of an applicant by themselves. */
    public static boolean mayInvite(Actor actor, String organisation, Set<Role> roles) {
        if (roles.equals(Set.of(Role.MEMBER))) {
            return actor.isMemberOf(organisation);
        }
        if (!actor.isOfficer() || roles.isEmpty()) {
            return false;
        }
        if (actor.isOfficerOf(OWNER)) {
            return true;
        }
        return roles.stream().allMatch(role -> switch (role) {
            case OFFICER -> actor.organisation().equals(organisation);
            case EXPERT -> true;
            case COMMITTEE_MEMBER, COMMITTEE_CHAIR, MEMBER -> false;
        });
    }

    /** The owner's officers see everybody's account, an operator's those of their own agency's officers. */
    public static boolean maySeeAccounts(Actor actor) {
        return actor.isOfficer();
    }

    static boolean maySeeEveryAccount(Actor actor) {
        return actor.isOfficerOf(OWNER);
    }

    static boolean maySeeAccount(Actor actor, Person person) {
        return maySeeEveryAccount(actor) || isColleague(actor, person);
    }

    /** Nobody ends the own access: so an owner always keeps an officer. */
    public static boolean mayChangeAccess(Actor actor, Person person) {
        return maySeeAccount(actor, person) && !actor.id().equals(person.id());
    }

    private static boolean isColleague(Actor actor, Person person) {
        return actor.isOfficerOf(person.organisation()) && person.roles().equals(Set.of(Role.OFFICER));
    }

    public static boolean mayEnterOrganisations(Actor actor) {
        return actor.isOfficer() || actor.equals(Actor.SYSTEM);
    }

    /** Names of persons are for those who work with them: officers see all, others only their own organisation. */
    public static boolean maySeePerson(Actor actor, Person person) {
        return actor.isOfficer()
                || actor.equals(Actor.SYSTEM)
                || actor.id().equals(person.id())
                || (actor.isSignedIn() && actor.organisation().equals(person.organisation()));
    }
}
