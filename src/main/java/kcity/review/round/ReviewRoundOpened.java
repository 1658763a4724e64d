package kcity.review.round;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The review of a call began with these candidates. */
public record ReviewRoundOpened(Reference subject, Act act, List<String> candidates) implements Fact {
    @Override
    public List<Reference> related() {
        return Facts.related(subject.id(), candidates);
    }
}
