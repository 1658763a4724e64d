package kcity.statistics.effects;

import java.util.Locale;

/** The closed words in which an estimate answers a claim. */
public enum Verdict {
    REPLICATED_EQUIVALENT,
    REPLICATED_SMALLER,
    REPLICATED_LARGER,
    NOT_REPLICATED,
    INCONCLUSIVE,
    NOT_ASSESSABLE;

    /** {@code replicated-equivalent}, but {@code not replicated}: the words of the programme. */
    public String word() {
        String word = name().toLowerCase(Locale.ROOT);
        return word.startsWith("replicated") ? word.replace('_', '-') : word.replace('_', ' ');
    }
}
