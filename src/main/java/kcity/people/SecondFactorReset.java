package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The second factor that a person had lost was taken away, with every session. The person is told. */
public record SecondFactorReset(Reference subject, Act act, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
