package kcity.forms;

import java.util.List;
import kcity.shared.Text;

/**
 * A rule of a table: a sum against another one. A name is a column of the table, which counts with all its rows, or a question above it.
 *
 * @param percent of the other sum that counts
 * @param label what the sum is called, where it breaks the rule
 */
public record FormSum(List<String> sum, Relation is, long percent, List<String> of, Text label) {
    static final long WHOLE = 100;

    /** What the one is to the other. */
    public enum Relation {
        EQUAL,
        AT_MOST,
        AT_LEAST
    }

    public FormSum {
        sum = List.copyOf(sum);
        of = List.copyOf(of);
    }
}
