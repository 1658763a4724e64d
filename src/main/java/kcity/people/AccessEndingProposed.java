package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer of the owner proposed to end the access of another; it takes a second one. The person is told. */
public record AccessEndingProposed(Reference subject, Act act, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
