package kcity.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.AnsweredTable;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;

/** Turns groups and tables of a form into rows of fields, and what was typed into them back into answers. */
final class RowFields {
    /** Of the row that a script copies; no row of answers is called so. */
    private static final String BLANK = "0row0";

    private final Frame frame;
    private final FormDefinition form;
    private final FormField group;
    private final Answers answers;
    private final SubmittedForm entered;
    private final Map<String, FileEntry> files;

    private RowFields(
            Frame frame,
            FormDefinition form,
            FormField group,
            Answers answers,
            SubmittedForm entered,
            Map<String, FileEntry> files) {
        this.files = files;
        this.frame = frame;
        this.form = form;
        this.group = group;
        this.answers = answers;
        this.entered = entered;
    }

    static DraftPage.Question question(
            Frame frame,
            FormDefinition form,
            FormField group,
            Answers answers,
            SubmittedForm entered,
            Map<String, FileEntry> files) {
        return new RowFields(frame, form, group, answers, entered, files).question();
    }

    private DraftPage.Question question() {
        var keys = group.rowKeys(answers);
        var title = frame.t(group.columns().title());
        return new DraftPage.Question(
                FormFields.shown(frame, form, group, Answers.NONE, entered),
                null,
                new DraftPage.Repeated(
                        group.kind() == FieldKind.TABLE,
                        title,
                        frame.t("apply.rows.remove", "{0}"),
                        IntStream.range(0, keys.size())
                                .mapToObj(n -> row(keys.get(n), title + " " + (n + 1)))
                                .toList(),
                        row(BLANK, title),
                        group.max() == null ? Long.MAX_VALUE : group.max(),
                        frame.t("apply.rows.add", title),
                        sums(),
                        frame.t(group.columns().across())));
    }

    private DraftPage.Row row(String key, String title) {
        return new DraftPage.Row(
                key,
                Field.id(CellName.row(group.name(), key)),
                title,
                group.columns().fields().stream()
                        .map(column -> asked(key, title, column))
                        .toList(),
                group.columns().across().isEmpty() ? "" : AnsweredTable.across(frame, form, group, key, answers));
    }

    private DraftPage.Question asked(String key, String title, FormField column) {
        var name = new CellName(group.name(), key, column.name()).toString();
        var cell = form.field(name).orElseThrow();
        var shown = FormFields.shown(frame, form, cell, answers, entered)
                .labelled(frame.t(column.label()))
                .lead(title);
        return FormFields.question(frame, cell, shown, answers, files);
    }

    private List<DraftPage.Sum> sums() {
        var sums = new ArrayList<DraftPage.Sum>();
        for (var column : group.columns().totals()) {
            var label =
                    group.columns().field(column).map(c -> frame.t(c.label())).orElse("");
            sums.add(sum(column, frame.t("apply.rows.sum", label)));
        }
        if (!group.columns().across().isEmpty()) {
            sums.add(sum("", frame.t("apply.rows.sum", frame.t(group.columns().across()))));
        }
        return sums;
    }

    private DraftPage.Sum sum(String column, String label) {
        return new DraftPage.Sum(
                column,
                label,
                AnsweredTable.total(frame, form, group, column, answers),
                AnsweredTable.isMoney(group, column) ? frame.t("component.field.won") : "");
    }

    /** Every sum of the form, as the page shows them: {@code budget/grant}, {@code budget/} for all columns, {@code budget[k3f]} for a row. */
    static Map<String, String> sums(Frame frame, FormDefinition form, Answers answers) {
        var sums = new java.util.LinkedHashMap<String, String>();
        form.fields().stream().filter(field -> field.kind().repeats()).forEach(table -> {
            var rows = new RowFields(frame, form, table, answers, SubmittedForm.NOTHING, Map.of());
            rows.sums().forEach(sum -> sums.put(table.name() + "/" + sum.column(), sum.value()));
            if (!table.columns().across().isEmpty()) {
                table.rowKeys(answers)
                        .forEach(key -> sums.put(
                                CellName.row(table.name(), key),
                                AnsweredTable.across(frame, form, table, key, answers)));
            }
        });
        return sums;
    }

    /** Rows that the page had, each with its fields; a row that it did not name has none. */
    static void written(FormField group, SubmittedForm entered, String prefix, Map<String, List<String>> values) {
        var keys = entered.valuesOf(prefix + group.name()).stream()
                .filter(CellName::isKey)
                .filter(key -> !key.equals(BLANK))
                .distinct()
                .toList();
        values.put(group.name(), keys);
        keys.forEach(key -> group.columns().fields().forEach(column -> {
            var name = new CellName(group.name(), key, column.name()).toString();
            values.put(name, entered.valuesOf(prefix + name));
        }));
    }

    /** With one more row, whose key no other has. */
    static Added add(FormField group, Answers answers) {
        var keys = new ArrayList<>(group.rowKeys(answers));
        var key = IntStream.iterate(keys.size() + 1, n -> n + 1)
                .mapToObj(n -> "n" + n)
                .filter(k -> !keys.contains(k))
                .findFirst()
                .orElseThrow();
        keys.add(key);
        return new Added(answers.with(group.name(), keys.toArray(String[]::new)), CellName.row(group.name(), key));
    }

    /** Answers with a row more, and what it is called. */
    record Added(Answers answers, String row) {}

    /** Without that row and what was written in it. */
    static Answers remove(FormField group, String key, Answers answers) {
        var keys = new ArrayList<>(group.rowKeys(answers));
        keys.remove(key);
        var less = answers.with(group.name(), keys.toArray(String[]::new));
        for (var column : group.columns().fields()) {
            less = less.with(new CellName(group.name(), key, column.name()).toString());
        }
        return less;
    }
}
