package kcity.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kcity.shared.Text;

/**
 * What another version of a form asks otherwise, and what becomes of answers to the one when the other is taken over. A question is the same where its name
 * is, or else what it means.
 *
 * @param added questions of the newer alone
 * @param gone questions of the older alone
 * @param other questions that read the same and take other answers, or are asked of others
 */
public record FormDifference(List<FormField> added, List<FormField> gone, List<Reworded> reworded, List<Stayed> other) {
    private static final String FIRST = "r1";

    /** What a question whose words are others now says, in either language; of its choices only those that the other version does not offer so. */
    public record Reworded(Text before, Text after) {}

    /** A question of both versions. */
    public record Stayed(FormField before, FormField after) {
        private boolean readsTheSame() {
            return before.label().equals(after.label())
                    && before.hint().equals(after.hint())
                    && labels(before).equals(labels(after));
        }
    }

    /** Answers that have a place in the newer form, and those that have none, by the question that they answered. */
    public record Carried(Answers answers, List<Lost> lost) {}

    /** An answer without a place. */
    public record Lost(FormField question, List<String> answers) {}

    public static FormDifference between(FormDefinition older, FormDefinition newer) {
        var same = older.general().stream()
                .flatMap(field -> match(field, older, newer).map(now -> new Stayed(field, now)).stream())
                .toList();
        var matched = same.stream().map(Stayed::after).toList();
        return new FormDifference(
                newer.general().stream()
                        .filter(field -> !matched.contains(field))
                        .toList(),
                older.general().stream()
                        .filter(field -> match(field, older, newer).isEmpty())
                        .toList(),
                same.stream()
                        .filter(pair -> !pair.readsTheSame())
                        .map(pair ->
                                new Reworded(words(pair.before(), pair.after()), words(pair.after(), pair.before())))
                        .toList(),
                same.stream()
                        .filter(pair -> pair.readsTheSame() && !pair.before().equals(pair.after()))
                        .toList());
    }

    /** Everything that still has a place; what was typed is changed nowhere. */
    public static Carried carry(FilledForm filled, FormDefinition newer) {
        var answers = Answers.NONE;
        var lost = new ArrayList<Lost>();
        for (var field : filled.form().questions(filled.answers())) {
            var given = filled.answers().all(field);
            if (given.isEmpty() || field.kind().repeats()) {
                continue;
            }
            var place = match(field, filled.form(), newer)
                    .filter(other -> takes(other, field, given))
                    .flatMap(other -> place(field, other, filled));
            if (place.isPresent()) {
                answers = put(answers, place.get(), given);
            } else {
                lost.add(new Lost(field, given));
            }
        }
        return new Carried(answers, List.copyOf(lost));
    }

    /** Rows keep their keys. What did not repeat goes into the first row; what repeats no more is what the first row said. */
    private static Optional<String> place(FormField before, FormField now, FilledForm filled) {
        var from = CellName.read(before.name());
        var to = CellName.read(now.name());
        if (from.isEmpty() || to.isPresent()) {
            var key = from.map(CellName::key).orElse(FIRST);
            return Optional.of(to.map(cell -> cell.in(key).toString()).orElse(now.name()));
        }
        return filled.form()
                .field(from.get().rows())
                .filter(group -> group.rowKeys(filled.answers())
                        .getFirst()
                        .equals(from.get().key()))
                .map(group -> now.name());
    }

    private static Answers put(Answers answers, String place, List<String> given) {
        var put = answers;
        var cell = CellName.read(place);
        if (cell.isPresent()
                && !answers.all(cell.get().rows()).contains(cell.get().key())) {
            var keys = new ArrayList<>(answers.all(cell.get().rows()));
            keys.add(cell.get().key());
            put = put.with(cell.get().rows(), keys.toArray(String[]::new));
        }
        return put.with(place, given.toArray(String[]::new));
    }

    private static Optional<FormField> match(FormField field, FormDefinition older, FormDefinition newer) {
        var meaning = field.means();
        return newer.general().stream()
                .filter(now -> now.name().equals(general(field)))
                .findFirst()
                .filter(now -> now.kind().repeats() == field.kind().repeats())
                .or(() -> meaning == null ? Optional.empty() : meant(meaning, older, newer));
    }

    private static String general(FormField field) {
        return CellName.read(field.name())
                .map(cell -> cell.general().toString())
                .orElse(field.name());
    }

    /** A question that bears another name and means the same; where several mean it their names alone tell them apart. */
    private static Optional<FormField> meant(Meaning meaning, FormDefinition older, FormDefinition newer) {
        var now = newer.fields(meaning);
        return now.size() == 1
                        && older.fields(meaning).size() == 1
                        && older.field(now.getFirst().name()).isEmpty()
                ? Optional.of(now.getFirst())
                : Optional.empty();
    }

    /** A choice that is offered no more, or a file where words are asked for, has no place. */
    private static boolean takes(FormField now, FormField before, List<String> given) {
        if (now.kind() == FieldKind.FILE || before.kind() == FieldKind.FILE) {
            return now.kind() == before.kind();
        }
        return switch (now.kind()) {
            case CHOICE -> given.size() == 1 && now.choice(given.getFirst()).isPresent();
            case CHOICES -> given.stream().allMatch(answer -> now.choice(answer).isPresent());
            case YES_NO -> before.kind() == FieldKind.YES_NO;
            default -> !before.kind().hasChoices() && before.kind() != FieldKind.YES_NO;
        };
    }

    private static List<Text> labels(FormField field) {
        return field.choices().stream().map(Choice::label).toList();
    }

    private static Text words(FormField field, FormField other) {
        return new Text(words(field, other, Text::ko), words(field, other, Text::en));
    }

    private static String words(FormField field, FormField other, Function<Text, String> language) {
        var elsewhere = labels(other).stream().map(language).toList();
        var words = new ArrayList<String>();
        words.add(language.apply(field.label()));
        words.add(language.apply(field.hint()));
        labels(field).stream()
                .map(language)
                .filter(label -> !elsewhere.contains(label))
                .forEach(label -> words.add("· " + label));
        words.removeIf(String::isEmpty);
        return String.join("\n", words);
    }

    public boolean isNothing() {
        return added.isEmpty() && gone.isEmpty() && reworded.isEmpty() && other.isEmpty();
    }
}
