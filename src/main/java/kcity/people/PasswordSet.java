package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person has a new password; it ended that person's other sessions and links. */
public record PasswordSet(Reference subject, Act act) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
