package kcity.forms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an answer stands that is a cell of a row: {@code partners[k3f].email}. A row is known by its key, not by its place, so that it stays itself while
 * others add and remove rows.
 *
 * @param rows name of the group or table
 * @param key of the row; empty where any row is meant
 */
public record CellName(String rows, String key, String field) {
    private static final Pattern CELL = Pattern.compile("([a-z][a-z0-9-]*)\\[([a-z0-9]{0,12})]\\.([a-z][a-z0-9-]*)");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,12}");

    /** Empty where it is the name of a question that stands by itself. */
    public static Optional<CellName> read(String name) {
        if (name.indexOf('[') < 0) {
            return Optional.empty();
        }
        var cell = CELL.matcher(name);
        return cell.matches()
                ? Optional.of(new CellName(cell.group(1), cell.group(2), cell.group(3)))
                : Optional.empty();
    }

    /** Small letters and digits, twelve at most. */
    public static boolean isKey(String written) {
        return KEY.matcher(written).matches();
    }

    /** The row as a whole: {@code partners[k3f]}. */
    public static String row(String rows, String key) {
        return rows + "[" + key + "]";
    }

    /** The same question in any row. */
    public CellName general() {
        return in("");
    }

    public CellName in(String row) {
        return new CellName(rows, row, field);
    }

    @Override
    public String toString() {
        return row(rows, key) + "." + field;
    }
}
