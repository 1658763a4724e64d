package kcity.programme;

import java.util.List;
import kcity.shared.Text;

/** A decision that changed the rules, shown with the first edition it shaped. */
public record Decision(Sourced<When> decided, Sourced<Text> by, List<Change> changes) {
    public Decision {
        changes = List.copyOf(changes);
    }

    /** One thing it changed; {@code at} is the path of the rule in the rulebook, empty where no rule carries it. */
    public record Change(String at, Sourced<Text> what) {}
}
