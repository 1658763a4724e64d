package kcity.review.conflict;

import java.util.List;
import kcity.review.round.Facts;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An application was locked away from an expert. */
public record ConflictRecorded(
        Reference subject, Act act, String application, String expert, ConflictKind kind, boolean found, String reason)
        implements Fact {
    static ConflictRecorded of(Conflict conflict, Act act) {
        return new ConflictRecorded(
                new Reference("conflict", conflict.application() + "/" + conflict.expert()),
                act,
                conflict.application(),
                conflict.expert(),
                conflict.kind(),
                conflict.found(),
                conflict.reason());
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.application(application));
    }
}
