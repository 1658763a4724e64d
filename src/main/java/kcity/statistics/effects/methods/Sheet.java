package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.List;

/** A small table of an answer: numbers, texts and whole numbers under named columns. */
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Builder of(String name, String... columns) {
        return new Builder(name, List.of(columns), new ArrayList<>());
    }

    /** Rows added one after another. */
    record Builder(String name, List<String> columns, List<List<Object>> rows) {
        Builder row(Object... cells) {
            rows.add(List.of(cells));
            return this;
        }

        Sheet done() {
            return new Sheet(name, columns, rows);
        }
    }
}
