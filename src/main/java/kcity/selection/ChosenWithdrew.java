package kcity.selection;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * Who was decided on has withdrawn before the announcement, so that its place is vacant.
 *
 * @param chair who signed the decision
 * @param agency the operator
 */
public record ChosenWithdrew(Reference subject, Act act, String call, int decision, String chair, String agency)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call));
    }

    @Override
    public List<String> addressees() {
        return List.of(chair, agency);
    }
}
