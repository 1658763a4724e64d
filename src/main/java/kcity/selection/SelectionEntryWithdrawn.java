package kcity.selection;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A frozen sheet or the sealed decisions of a call were taken back as mistaken; all of it as it was, and why. For officers only, as it is sealed. */
public record SelectionEntryWithdrawn(
        Reference subject, Act act, String reason, String call, List<String> addressees, String entry, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call), new Reference("call", call));
    }
}
