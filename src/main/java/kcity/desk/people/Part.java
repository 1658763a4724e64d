package kcity.desk.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Role;

/** The parts that people play, as the list of them is divided. */
enum Part {
    OFFICERS(Set.of(Role.OFFICER)),
    COMMITTEE(Set.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER)),
    EXPERTS(Set.of(Role.EXPERT)),
    APPLICANTS(Set.of(Role.MEMBER));

    private final Set<Role> roles;

    Part(Set<Role> roles) {
        this.roles = roles;
    }

    Set<Role> roles() {
        return roles;
    }

    String address() {
        return "/desk/people/" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
