package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person gives no one-time codes any more. */
public record SecondFactorEnded(Reference subject, Act act) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
