package kcity.optimise.selection;

import java.util.List;

/** One rule as the programme states it, in a sentence, and as rows. */
public record Rule(String sentence, List<Row> rows) {
    public boolean holds(long[] point) {
        return rows.stream().allMatch(row -> row.holds(point));
    }
}
