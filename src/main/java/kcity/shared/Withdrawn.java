package kcity.shared;

import java.time.Instant;
import java.util.Map;

/**
 * A row that somebody took back as mistaken; it stays readable beside what holds.
 *
 * @param kind the table that it stood in
 * @param id of what it was about, and what tells it apart there, with points between
 * @param number of the taking back, as the same place can be filled and emptied again
 * @param about the application or call that it belongs to
 * @param values of the row by column, as text; an unknown one is left out
 * @param entry the whole row, in the one writing that the history keeps
 */
public record Withdrawn(
        String kind,
        String id,
        int number,
        String about,
        Map<String, String> values,
        String entry,
        String reason,
        Instant at,
        String by) {
    public Withdrawn {
        values = Map.copyOf(values);
    }

    /** "" where it was unknown. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    /** What its fact is told of. */
    public Reference subject() {
        return new Reference("withdrawn-" + kind, id + "/" + number);
    }
}
