package kcity.web.component;

import java.util.Arrays;
import java.util.List;

/**
 * A table's column.
 *
 * @param numeric it holds numbers, which stand right
 * @param address where it is sorted by this column; "" where it cannot be
 * @param order "ascending" or "descending" where it is sorted by it now, else ""
 */
public record Column(String heading, boolean numeric, String address, String order) {
    public static Column text(String heading) {
        return new Column(heading, false, "", "");
    }

    public static Column number(String heading) {
        return new Column(heading, true, "", "");
    }

    public static List<Column> texts(String... headings) {
        return Arrays.stream(headings).map(Column::text).toList();
    }

    /** A link that sorts by it. */
    public Column sorted(String by, String now) {
        return new Column(heading, numeric, by, now);
    }
}
