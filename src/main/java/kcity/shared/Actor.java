package kcity.shared;

import java.util.Set;

/**
 * Who acts. Every operation takes one first and asks its room's rules about it.
 *
 * @param id the person's id, {@code system} for the clock, {@code public} for somebody not signed in
 * @param organisation id of the organisation acted for; an agency's code (MOLIT, KIND, KAIA) for officers; empty for the public
 */
public record Actor(String id, String name, Set<Role> roles, String organisation) {
    public static final Actor SYSTEM = new Actor("system", "kcity", Set.of(), "");
    public static final Actor PUBLIC = new Actor("public", "", Set.of(), "");

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOfficer() {
        return is(Role.OFFICER);
    }

    public boolean isOfficerOf(String agency) {
        return isOfficer() && organisation.equals(agency);
    }

    public boolean isMemberOf(String organisationId) {
        return is(Role.MEMBER) && organisation.equals(organisationId);
    }

    public boolean isSignedIn() {
        return !id.equals(PUBLIC.id) && !id.equals(SYSTEM.id);
    }
}
