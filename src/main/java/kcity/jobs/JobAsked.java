package kcity.jobs;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Somebody asked for long work. */
public record JobAsked(Reference subject, Act act, String kind, String about, String input, String revision)
        implements Fact {
    static Reference job(long id) {
        return new Reference("job", Long.toString(id));
    }

    @Override
    public List<Reference> related() {
        return List.of(Reference.parse(about));
    }
}
