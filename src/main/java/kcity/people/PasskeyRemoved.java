package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person removed a passkey of that name from the own account. */
public record PasskeyRemoved(Reference subject, Act act, String name) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
