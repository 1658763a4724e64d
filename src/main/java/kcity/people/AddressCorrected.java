package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Another address stands for a person than before.
 *
 * @param why "" where the person did it
 */
public record AddressCorrected(
        Reference subject, Act act, String reason, String person, String was, String email, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("person", person));
    }

    @Override
    public List<String> addressees() {
        return List.of(person);
    }
}
