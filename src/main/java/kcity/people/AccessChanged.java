package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person's access was ended, or given back. The person is told. */
public record AccessChanged(Reference subject, Act act, boolean ended, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
