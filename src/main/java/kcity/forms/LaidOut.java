package kcity.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/** The questions of a form, each row's among them, by names that tell the rows apart. */
final class LaidOut {
    private final FormDefinition form;
    private final Answers answers;

    private LaidOut(FormDefinition form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** As they are asked where these answers stand; a row that says nothing must be answered only as far as the least number of rows is not there. */
    static List<FormField> questions(FormDefinition form, Answers answers) {
        var laid = new LaidOut(form, answers);
        return form.fields().stream().flatMap(laid::withRows).toList();
    }

    /** Each once, whatever the number of rows. A question of a row has to be answered by everybody where row and question have. */
    static List<FormField> general(List<FormField> fields) {
        return fields.stream()
                .flatMap(field -> field.kind().repeats()
                        ? Stream.concat(
                                Stream.of(field.without()),
                                field.columns().fields().stream().map(column -> general(field, column)))
                        : Stream.of(field))
                .toList();
    }

    private static FormField general(FormField group, FormField column) {
        var cell = cell(group, "", "", column);
        return cell.when() == null ? cell.asked(group.required() && column.required(), group.when()) : cell;
    }

    private Stream<FormField> withRows(FormField field) {
        return field.kind().repeats() ? Stream.concat(Stream.of(field), rows(field).stream()) : Stream.of(field);
    }

    private List<FormField> rows(FormField group) {
        var cells = new ArrayList<FormField>();
        var keys = group.rowKeys(answers);
        var said = keys.stream().filter(key -> form.says(group, key, answers)).toList();
        var needed = (group.min() == null ? 0 : group.min()) - said.size();
        for (var n = 0; n < keys.size(); n++) {
            var key = keys.get(n);
            var must = said.contains(key) || needed-- > 0;
            for (var column : group.columns().fields()) {
                var cell = cell(group, key, " " + (n + 1), column);
                cells.add(must ? cell : cell.asked(false, cell.when()));
            }
        }
        return cells;
    }

    /** "Partner 2", without its number where it is not there any more. */
    static Optional<Text> title(FormField group, String row, Answers answers) {
        var keys = group.rowKeys(answers);
        var place = keys.stream()
                .map(key -> CellName.row(group.name(), key))
                .toList()
                .indexOf(row);
        var number = place < 0 ? "" : " " + (place + 1);
        var title = group.columns().title();
        return Optional.of(new Text(title.ko() + number, title.en() + number));
    }

    /** @param number of the row, after a space; empty where it is not known */
    static FormField cell(FormField group, String key, String number, FormField column) {
        var title = group.columns().title();
        return new FormField(
                new CellName(group.name(), key, column.name()).toString(),
                column.kind(),
                new Text(
                        title.ko() + number + ": " + column.label().ko(),
                        title.en() + number + ": " + column.label().en()),
                column.hint(),
                column.required(),
                column.min(),
                column.max(),
                column.choices(),
                column.files(),
                column.days(),
                inRow(group, key, column.after()),
                inRow(group, key, column.before()),
                condition(group, key, column.when()),
                column.means(),
                null);
    }

    private static @Nullable Condition condition(FormField group, String key, @Nullable Condition when) {
        return when == null
                ? null
                : new Condition(
                        group.columns().field(when.field()).isPresent()
                                ? new CellName(group.name(), key, when.field()).toString()
                                : when.field(),
                        when.values());
    }

    /** A question of the same row goes before one outside. */
    private static @Nullable String inRow(FormField group, String key, @Nullable String other) {
        return other != null && group.columns().field(other).isPresent()
                ? new CellName(group.name(), key, other).toString()
                : other;
    }
}
