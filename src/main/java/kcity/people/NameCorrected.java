package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A person's name was put right.
 *
 * @param was digest of the name before
 * @param name digest of the name that stands
 * @param why "" where the person did it
 */
public record NameCorrected(
        Reference subject, Act act, String reason, String person, String was, String name, String why) implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("person", person));
    }

    @Override
    public List<String> addressees() {
        return act.by().equals(person) ? List.of() : List.of(person);
    }
}
