package kcity.forms;

import java.util.List;
import java.util.Optional;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param min least length in characters (texts), value (numbers, won) or count (choices, files); null for none
 * @param max most of the same
 * @param files endings of the kinds of files that are taken; empty for what asks for no file
 * @param days what a date field takes
 * @param after the date field above that this date must not come before; null for none
 * @param when null where the question is always asked
 * @param means null where only people read the answer
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
        @Nullable Condition when,
        @Nullable Meaning means) {
    public FormField {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(c -> c.value().equals(value)).findFirst();
    }
}
