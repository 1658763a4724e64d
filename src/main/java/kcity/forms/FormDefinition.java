package kcity.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.shared.Refused;
import kcity.shared.Text;

/**
 * A form as data. Names of fields are unique in the whole form.
 *
 * @param fields of all sections, in the order of the form
 * @param byName the same by their names, and {@code byMeaning} those that mean something by what that is
 */
public record FormDefinition(
        String name,
        Text title,
        Text intro,
        List<FormSection> sections,
        List<FormField> fields,
        Map<String, FormField> byName,
        Map<Meaning, List<FormField>> byMeaning) {
    static FormDefinition of(String name, Text title, Text intro, List<FormSection> sections) {
        var fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
        return new FormDefinition(
                name,
                title,
                intro,
                List.copyOf(sections),
                fields,
                fields.stream().collect(Collectors.toUnmodifiableMap(FormField::name, f -> f, (one, again) -> one)),
                byMeaning(fields));
    }

    private static Map<Meaning, List<FormField>> byMeaning(List<FormField> fields) {
        var byMeaning = new EnumMap<Meaning, List<FormField>>(Meaning.class);
        for (var field : fields) {
            if (field.means() != null) {
                byMeaning.computeIfAbsent(field.means(), m -> new ArrayList<>()).add(field);
            }
        }
        byMeaning.replaceAll((meaning, meant) -> List.copyOf(meant));
        return Collections.unmodifiableMap(byMeaning);
    }

    public Optional<FormField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Those whose answers mean it, in the order of the form. */
    public List<FormField> fields(Meaning meaning) {
        return byMeaning.getOrDefault(meaning, List.of());
    }

    /** Where what is said of that meaning stands on the page; empty where this form does not ask for it. */
    public String place(Meaning meaning) {
        return fields(meaning).isEmpty() ? "" : fields(meaning).getFirst().name();
    }

    /** The answers that it offers to the question of that meaning. */
    public List<Choice> choices(Meaning meaning) {
        return fields(meaning).stream()
                .flatMap(field -> field.choices().stream())
                .toList();
    }

    /** Is this question asked, given the answers to those above it? A question below one that is not asked is not asked either. */
    public boolean asks(FormField field, Answers answers) {
        Condition when = field.when();
        return when == null
                || (when.holds(answers)
                        && field(when.field()).map(f -> asks(f, answers)).orElse(false));
    }

    /**
     * What is wrong with answers that may still be incomplete.
     *
     * @param today the day in Korea, for questions about the past
     */
    public List<Refused.Reason> wrongInDraft(Answers answers, LocalDate today) {
        return fields().stream()
                .filter(f -> asks(f, answers))
                .flatMap(f -> wrong(f, answers, today).stream())
                .toList();
    }

    /** Everything wrong with answers that are to be final, in the form's order. */
    public List<Refused.Reason> wrong(Answers answers, LocalDate today) {
        return fields().stream()
                .filter(f -> asks(f, answers))
                .flatMap(f -> answers.all(f.name()).isEmpty() && f.required()
                        ? Stream.of(FieldRules.missing(f))
                        : wrong(f, answers, today).stream())
                .toList();
    }

    private Optional<Refused.Reason> wrong(FormField field, Answers answers, LocalDate today) {
        return FieldRules.wrong(field, answers.all(field.name()), today).or(() -> tooEarly(field, answers, today));
    }

    /** Held against the day before it only where that one is right itself: else its own complaint says enough. */
    private Optional<Refused.Reason> tooEarly(FormField field, Answers answers, LocalDate today) {
        return fields().stream()
                .filter(first -> first.name().equals(field.after()))
                .filter(first -> FieldRules.wrong(first, answers.all(first.name()), today)
                        .isEmpty())
                .flatMap(first -> answers
                        .date(first)
                        .filter(earliest -> answers.date(field).stream().anyMatch(earliest::isAfter))
                        .map(earliest -> FieldRules.tooEarly(field, earliest, first))
                        .stream())
                .findFirst();
    }

    /** The form with what was answered, to be asked by meaning. */
    public FilledForm filled(Answers answers) {
        return new FilledForm(this, answers);
    }

    /** The answers to questions of this form that are asked, and nothing else. */
    public Answers asked(Answers answers) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields().stream()
                .filter(f -> asks(f, answers) && !answers.all(f.name()).isEmpty())
                .forEach(f -> kept.put(f.name(), answers.all(f.name())));
        return new Answers(kept);
    }
}
