package kcity.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kcity.shared.Reference;

/** In whose timelines this room's facts belong. */
final class Facts {
    private Facts() {}

    static Reference application(String ref) {
        return new Reference("application", ref);
    }

    static List<Reference> related(String call, Collection<String> applications) {
        var related = new ArrayList<Reference>();
        related.add(new Reference("call", call));
        applications.forEach(ref -> related.add(application(ref)));
        return List.copyOf(related);
    }
}
