package kcity.review.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kcity.shared.Reference;

/** In whose timelines this room's facts belong. */
public final class Facts {
    private Facts() {}

    public static Reference application(String ref) {
        return new Reference("application", ref);
    }

    public static List<Reference> related(String call, Collection<String> applications) {
        var related = new ArrayList<Reference>();
        related.add(new Reference("call", call));
        applications.forEach(ref -> related.add(application(ref)));
        return List.copyOf(related);
    }
}
