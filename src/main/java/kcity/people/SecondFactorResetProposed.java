package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer proposed to take away the second factor that another officer has lost; another officer has to do the same. */
public record SecondFactorResetProposed(Reference subject, Act act, String reason) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
