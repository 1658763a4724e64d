package kcity.selection;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** The announced instant came: the results of a call are public. */
public record ResultsAnnounced(Reference subject, Act act, int decision, List<String> chosen) implements Fact {
    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", subject.id()));
    }

    @Override
    public boolean announces() {
        return true;
    }
}
