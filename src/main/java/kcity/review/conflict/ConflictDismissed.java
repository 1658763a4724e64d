package kcity.review.conflict;

import java.util.List;
import kcity.review.round.Facts;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * What the platform took for a conflict was said to be none.
 *
 * @param basis what tied them, a line each
 */
public record ConflictDismissed(
        Reference subject, Act act, String reason, String application, String expert, String basis, String why)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(Facts.application(application));
    }
}
