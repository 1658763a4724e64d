package kcity.portfolio;

import java.util.List;
import kcity.shared.Text;

/** Projects that go on from one another, oldest first. */
public record Chain(String id, Kind kind, Text name, List<String> projects) {
    public Chain {
        projects = List.copyOf(projects);
    }

    /** What they have in common. */
    public enum Kind {
        PLACE,
        COMPANY
    }
}
