package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person added a passkey of that name to the own account. */
public record PasskeyAdded(Reference subject, Act act, String name) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
