package kcity.review.expert;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The fields of expertise of an invitation were put right.
 *
 * @param told the expert, or the agency where the expert did it
 */
public record FieldsCorrected(
        Reference subject,
        Act act,
        String reason,
        String call,
        String expert,
        List<String> was,
        List<String> fields,
        String why,
        String told)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public List<String> addressees() {
        return List.of(told);
    }
}
