package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** What was proposed about the access of an officer of the owner was taken back. The person is told. */
public record AccessEndingWithdrawn(Reference subject, Act act, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
