package kcity.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param min least length in characters (texts), value (numbers, won) or count (choices, files, rows); null for none
 * @param max most of the same
 * @param files endings of the kinds of files that are taken; empty for what asks for no file
 * @param days what a date field takes
 * @param after the date field above that this date must not come before; null for none
 * @param before the date field that this date must not come after; null for none
 * @param when null where the question is always asked
 * @param means null where only people read the answer
 * @param rows what each row asks; null for what does not repeat
 */
public record FormField(
        String name,
        FieldKind kind,
        Text label,
        Text hint,
        boolean required,
        @Nullable Long min,
        @Nullable Long max,
        List<Choice> choices,
        List<String> files,
        AskedDays days,
        @Nullable String after,
        @Nullable String before,
        @Nullable Condition when,
        @Nullable Meaning means,
        @Nullable Rows rows) {
    public FormField {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(c -> c.value().equals(value)).findFirst();
    }

    /** What each row asks. Throws where it does not repeat. */
    public Rows columns() {
        return Objects.requireNonNull(rows);
    }

    /** Keys of the rows as a page shows them: those of the answers, and blank ones until there are as many as there must be. */
    public List<String> rowKeys(Answers answers) {
        var keys = new ArrayList<>(
                answers.all(this).stream().filter(CellName::isKey).distinct().toList());
        for (var n = 1; min != null && keys.size() < min; n++) {
            if (!keys.contains("r" + n)) {
                keys.add("r" + n);
            }
        }
        return List.copyOf(keys);
    }

    FormField without() {
        return new FormField(
                name,
                kind,
                label,
                hint,
                required,
                min,
                max,
                choices,
                files,
                days,
                after,
                before,
                when,
                means,
                columns().without());
    }

    /** The same question in other words. */
    public FormField labelled(Text words) {
        return new FormField(
                name, kind, words, hint, required, min, max, choices, files, days, after, before, when, means, rows);
    }

    FormField asked(boolean must, @Nullable Condition condition) {
        return new FormField(
                name, kind, label, hint, must, min, max, choices, files, days, after, before, condition, means, rows);
    }
}
