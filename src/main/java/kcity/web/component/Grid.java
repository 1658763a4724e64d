package kcity.web.component;

import java.util.List;

/**
 * Answers of a table: rows of words under columns.
 *
 * @param foot the sums, as many as there are columns; empty where nothing is added up
 */
public record Grid(String id, String caption, List<Column> columns, List<List<String>> rows, List<String> foot) {
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        foot = List.copyOf(foot);
    }
}
