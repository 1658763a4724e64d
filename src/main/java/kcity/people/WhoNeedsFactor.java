package kcity.people;

import kcity.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom this installation lets in only with a second factor. Everybody else may have one. */
@Component
class WhoNeedsFactor {
    private enum Who {
        OFFICERS,
        EVERYBODY,
        NOBODY
    }

    private final Who who;

    WhoNeedsFactor(@Value("${kcity.second-factor:officers}") Who who) {
        this.who = who;
    }

    boolean needs(Person person) {
        return switch (who) {
            case OFFICERS -> person.roles().contains(Role.OFFICER);
            case EVERYBODY -> true;
            case NOBODY -> false;
        };
    }
}
