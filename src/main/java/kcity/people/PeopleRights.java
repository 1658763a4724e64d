package kcity.people;

import java.util.List;
import java.util.Set;
import kcity.charter.Programmes;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Role;

/** Who may do what with persons and organisations. */
public final class PeopleRights {
    static final int LONGEST_ORGANISATION = 200;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 254;

    private PeopleRights() {}

    static List<Reason> tooLong(Matter about, String text, int most) {
        return text.codePointCount(0, text.length()) > most
                ? List.of(Reason.at(about, "refusal.people.too-long", most))
                : List.of();
    }

    /** The owner of the programme whose installation it is keeps the accounts of all. */
    public static boolean keepsAccounts(Actor actor) {
        return Programmes.host().isOwnedBy(actor);
    }

    /** Officers are brought in by the keeper or by their own agency, the committee by the keeper or, from its own house, by the owner of a programme, experts by any officer, colleagues of an applicant by themselves. */
    public static boolean mayInvite(Actor actor, String organisation, Set<Role> roles) {
        if (roles.equals(Set.of(Role.MEMBER))) {
            return actor.isMemberOf(organisation);
        }
        if (!actor.isOfficer() || roles.isEmpty()) {
            return false;
        }
        if (keepsAccounts(actor)) {
            return true;
        }
        var owns = Programmes.of(actor).isOwnedBy(actor);
        return roles.stream().allMatch(role -> switch (role) {
            case OFFICER -> actor.organisation().equals(organisation);
            case EXPERT -> true;
            case COMMITTEE_MEMBER, COMMITTEE_CHAIR ->
                owns && actor.organisation().equals(organisation);
            case MEMBER -> false;
        });
    }

    /** The keeper's officers see everybody's account, an operator's those of their own agency's officers. */
    public static boolean maySeeAccounts(Actor actor) {
        return actor.isOfficer();
    }

    static boolean maySeeEveryAccount(Actor actor) {
        return keepsAccounts(actor);
    }

    static boolean maySeeAccount(Actor actor, Person person) {
        return maySeeEveryAccount(actor) || isColleague(actor, person);
    }

    /** The keeper's officers, and nobody the own: officers of one agency cannot shut each other out. */
    public static boolean mayChangeAccess(Actor actor, Person person) {
        return keepsAccounts(actor) && !actor.id().equals(person.id());
    }

    /** Officers of the keeper stand above nobody of their own: it takes two to end the access of a third. */
    public static boolean needsTwo(Person person) {
        return person.roles().contains(Role.OFFICER)
                && person.organisation().equals(Programmes.host().owner().code());
    }

    /** The keeper's officers, and nobody the own. */
    public static boolean mayResetFactor(Actor actor, Person person) {
        return mayChangeAccess(actor, person);
    }

    /** One officer alone could otherwise come in as another. */
    public static boolean needsTwoToReset(Person person) {
        return person.roles().contains(Role.OFFICER);
    }

    /** Whoever may bring such a person in; nobody for oneself. */
    static boolean mayMakeLink(Actor actor, Person person) {
        return !actor.id().equals(person.id()) && mayInvite(actor, person.organisation(), person.roles());
    }

    /** Of whom the actor could have brought in, and of applicants, the keeper. */
    static boolean mayCorrectAddress(Actor actor, Person person) {
        return actor.isOfficer()
                && !actor.id().equals(person.id())
                && (mayMakeLink(actor, person) || keepsAccounts(actor));
    }

    /** Officers all, the agencies of programmes the keeper. */
    static boolean mayCorrectBody(Actor actor, Organisation body) {
        return body.kind() == OrganisationKind.AGENCY ? keepsAccounts(actor) : actor.isOfficer();
    }

    private static boolean isColleague(Actor actor, Person person) {
        return actor.isOfficerOf(person.organisation()) && person.roles().equals(Set.of(Role.OFFICER));
    }

    /** Officers stand in the history for having sent a link to the address and nowhere else. */
    static boolean mayHandProofs(Actor actor) {
        return actor.isOfficer();
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
