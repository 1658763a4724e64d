package kcity.forms;

import java.util.List;
import java.util.Optional;
import kcity.shared.Text;

/**
 * What a group or a table asks in each of its rows.
 *
 * @param title of one row; its number follows
 * @param totals names of the columns that are added up
 * @param across what the sum of those within one row is called; empty where that is not shown
 */
public record Rows(Text title, List<FormField> fields, List<String> totals, Text across, List<FormSum> rules) {
    public Rows {
        fields = List.copyOf(fields);
        totals = List.copyOf(totals);
        rules = List.copyOf(rules);
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Rows without() {
        return new Rows(title, List.of(), totals, across, rules);
    }
}
