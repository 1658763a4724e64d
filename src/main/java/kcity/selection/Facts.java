package kcity.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kcity.shared.Reference;

/** What this room's facts are about, and in whose timelines they belong. */
final class Facts {
    private Facts() {}

    static Reference selection(String call) {
        return new Reference("selection", call);
    }

    static List<Reference> related(String call, Collection<String> applications) {
        var related = new ArrayList<Reference>();
        related.add(new Reference("call", call));
        applications.forEach(ref -> related.add(new Reference("application", ref)));
        return List.copyOf(related);
    }
}
