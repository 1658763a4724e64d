package kcity.review.scoring;

import java.util.List;
import kcity.review.round.Facts;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An officer gave a sheet that was handed in back to its expert. */
public record SheetReopened(
        Reference subject,
        Act act,
        String reason,
        String call,
        String application,
        String expert,
        int number,
        String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(Facts.application(application), new Reference("call", call));
    }

    @Override
    public List<String> addressees() {
        return List.of(expert);
    }
}
