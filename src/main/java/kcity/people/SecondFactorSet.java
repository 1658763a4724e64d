package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A person gives one-time codes from now on, or gives them by another app; it ended that person's other sessions. */
public record SecondFactorSet(Reference subject, Act act) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
