package kcity.forms;

import java.util.Map;
import java.util.Set;

/**
 * What code needs from a form; a form that lacks any of it is refused when it is read.
 *
 * @param asked meanings that some question has
 * @param answered those among them that nobody can leave open: required and always asked
 * @param words the answers that code can tell apart, by meaning; a question offers no other
 */
public record Needs(Set<Meaning> asked, Set<Meaning> answered, Map<Meaning, Set<String>> words) {
    /** Of a form that only people read, and of one that was in use before more was needed. */
    public static final Needs NOTHING = new Needs(Set.of(), Set.of(), Map.of());

    public Needs {
        asked = Set.copyOf(asked);
        answered = Set.copyOf(answered);
        words = Map.copyOf(words);
    }
}
