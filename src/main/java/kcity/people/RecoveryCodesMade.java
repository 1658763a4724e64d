package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person has new recovery codes; the ones before are worth nothing any more. */
public record RecoveryCodesMade(Reference subject, Act act) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
