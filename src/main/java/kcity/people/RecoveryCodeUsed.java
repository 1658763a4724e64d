package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A person came in, or went on, by a recovery code.
 *
 * @param left how many are left
 */
public record RecoveryCodeUsed(Reference subject, Act act, int left) implements Fact {
    @Override
    public List<String> addressees() {
        return List.of(subject.id());
    }
}
