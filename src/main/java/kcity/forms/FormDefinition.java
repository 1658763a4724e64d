package kcity.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Refused;
import kcity.shared.Text;

/** A form as data. Names of fields are unique in the whole form. */
public record FormDefinition(String name, Text title, Text intro, List<FormSection> sections) {
    public FormDefinition {
        sections = List.copyOf(sections);
    }

    public List<FormField> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    public Optional<FormField> field(String name) {
        return fields().stream().filter(f -> f.name().equals(name)).findFirst();
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
                        .date(first.name())
                        .filter(earliest -> answers.date(field.name()).stream().anyMatch(earliest::isAfter))
                        .map(earliest -> FieldRules.tooEarly(field, earliest, first))
                        .stream())
                .findFirst();
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
