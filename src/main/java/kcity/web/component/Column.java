package kcity.web.component;

import java.util.Arrays;
import java.util.List;

/** A table's column: its heading and whether it holds numbers, which stand right. */
public record Column(String heading, boolean numeric) {
    public static Column text(String heading) {
        return new Column(heading, false);
    }

    public static Column number(String heading) {
        return new Column(heading, true);
    }

    public static List<Column> texts(String... headings) {
        return Arrays.stream(headings).map(Column::text).toList();
    }
}
