package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The proposal to take away an officer's second factor was taken back. */
public record SecondFactorResetWithdrawn(Reference subject, Act act, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
