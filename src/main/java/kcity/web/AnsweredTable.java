package kcity.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Grid;

/** A table that was filled, in the reader's words, with its sums. */
public final class AnsweredTable {
    private AnsweredTable() {}

    static Grid of(Frame frame, FormDefinition form, FormField table, List<String> keys, Answers answers) {
        var columns = new ArrayList<Column>();
        table.columns().fields().forEach(column -> columns.add(head(frame, column)));
        if (hasAcross(table)) {
            columns.add(Column.number(frame.t(table.columns().across())));
        }
        return new Grid(
                Field.id("table-" + table.name()),
                frame.t(table.label()),
                columns,
                keys.stream().map(key -> row(frame, form, table, key, answers)).toList(),
                table.columns().totals().isEmpty() ? List.of() : foot(frame, form, table, answers));
    }

    private static Column head(Frame frame, FormField column) {
        return isCounted(column) ? Column.number(frame.t(column.label())) : Column.text(frame.t(column.label()));
    }

    private static boolean isCounted(FormField column) {
        return column.kind() == FieldKind.WON || column.kind() == FieldKind.NUMBER;
    }

    private static List<String> row(Frame frame, FormDefinition form, FormField table, String key, Answers answers) {
        var cells = new ArrayList<String>();
        for (var column : table.columns().fields()) {
            cells.add(form.field(new CellName(table.name(), key, column.name()).toString())
                    .filter(cell -> !answers.all(cell).isEmpty())
                    .map(cell -> AnsweredForm.answer(frame, cell, answers))
                    .orElse(""));
        }
        if (hasAcross(table)) {
            cells.add(words(frame, isMoney(table, ""), form.across(table, key, answers)));
        }
        return cells;
    }

    private static List<String> foot(Frame frame, FormDefinition form, FormField table, Answers answers) {
        var cells = new ArrayList<String>();
        for (var column : table.columns().fields()) {
            cells.add(
                    table.columns().totals().contains(column.name())
                            ? total(frame, form, table, column.name(), answers)
                            : cells.isEmpty() ? frame.t("component.sum") : "");
        }
        if (hasAcross(table)) {
            cells.add(total(frame, form, table, "", answers));
        }
        return cells;
    }

    static boolean hasAcross(FormField table) {
        return !table.columns().across().isEmpty();
    }

    /**
     * A sum of a table, as the draft's page and all others write it.
     *
     * @param column empty for the sum of all that are added up
     */
    public static String total(Frame frame, FormDefinition form, FormField table, String column, Answers answers) {
        var sum = column.isEmpty()
                ? table.columns().totals().stream()
                        .map(name -> form.total(table, name, answers))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : form.total(table, column, answers);
        return words(frame, isMoney(table, column), sum);
    }

    /** The sum within one row. */
    public static String across(Frame frame, FormDefinition form, FormField table, String key, Answers answers) {
        return words(frame, isMoney(table, ""), form.across(table, key, answers));
    }

    /** Whether that column, or the first that is added up, holds money. */
    public static boolean isMoney(FormField table, String column) {
        var name = column.isEmpty() ? table.columns().totals().getFirst() : column;
        return table.columns()
                .field(name)
                .filter(c -> c.kind() == FieldKind.WON)
                .isPresent();
    }

    private static String words(Frame frame, boolean money, BigDecimal sum) {
        return money ? frame.decimal(sum) + " " + frame.t("component.field.won") : frame.decimal(sum);
    }
}
