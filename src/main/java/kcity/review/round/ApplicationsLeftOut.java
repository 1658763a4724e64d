package kcity.review.round;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A round was opened although these were not settled; why, is the officer's word. */
public record ApplicationsLeftOut(Reference subject, Act act, String reason, List<String> applications)
        implements Fact {
    @Override
    public List<Reference> related() {
        return Facts.related(subject.id(), applications);
    }
}
