package kcity.people;

import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Role;

/** Somebody with an account. */
public record Person(String id, String name, String email, String organisation, Language language, Set<Role> roles) {
    Person at(String otherAddress) {
        return new Person(id, name, otherAddress, organisation, language, roles);
    }

    public Actor actor() {
        return new Actor(id, name, roles, organisation);
    }
}
