package kcity.jobs;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Long work came to its end: done, failed, or cancelled by somebody. Its owner is told, unless it was the owner who cancelled it, or it is the platform's own. */
public record JobEnded(Reference subject, Act act, String kind, String about, Job.State outcome, String owner)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(Reference.parse(about));
    }

    @Override
    public List<String> addressees() {
        var platform = owner.isEmpty();
        return platform || outcome == Job.State.CANCELLED && act.by().equals(owner) ? List.of() : List.of(owner);
    }
}
