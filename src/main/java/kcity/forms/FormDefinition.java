package kcity.forms;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/**
 * A form as data. Names of fields are unique in the whole form.
 *
 * @param fields of all sections, in the order of the form; a group or a table is one
 * @param general the same with the questions of rows, each once
 * @param byName the same by their names, and {@code byMeaning} those that mean something by what that is
 */
public record FormDefinition(
        String name,
        Text title,
        Text intro,
        List<FormSection> sections,
        List<FormField> fields,
        List<FormField> general,
        Map<String, FormField> byName,
        Map<Meaning, List<FormField>> byMeaning) {
    static FormDefinition of(String name, Text title, Text intro, List<FormSection> sections) {
        var fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
        var general = LaidOut.general(fields);
        return new FormDefinition(
                name,
                title,
                intro,
                List.copyOf(sections),
                fields,
                general,
                fields.stream().collect(Collectors.toUnmodifiableMap(FormField::name, f -> f, (one, again) -> one)),
                byMeaning(general));
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

    /** Also a cell of a row: {@code partners[k3f].email}, and {@code partners[].email} for that of any row. */
    public Optional<FormField> field(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> CellName.read(name).flatMap(this::cell));
    }

    private Optional<FormField> cell(CellName name) {
        return Optional.ofNullable(byName.get(name.rows()))
                .filter(group -> group.kind().repeats())
                .flatMap(group ->
                        group.columns().field(name.field()).map(column -> LaidOut.cell(group, name.key(), "", column)));
    }

    /** All that is asked where these answers stand: a group, then the questions of its rows with the row's number in their labels. */
    public List<FormField> questions(Answers answers) {
        return repeats() ? LaidOut.questions(this, answers) : fields;
    }

    /** Its questions that ask for files where these answers stand, each row's among them. */
    public List<FormField> fileQuestions(Answers answers) {
        return questions(answers).stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .toList();
    }

    /** How many questions it has, those of rows counted once. */
    public long questionCount() {
        return general.stream().filter(field -> !field.kind().repeats()).count();
    }

    /** Whether anything in it repeats. */
    public boolean repeats() {
        return general.size() > fields.size();
    }

    /** What a question, a cell or a row ({@code partners[k3f]}) is called where these answers stand; empty where it is none of this form. */
    public Optional<Text> label(String name, Answers answers) {
        return questions(answers).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> field(name))
                .map(FormField::label)
                .or(() -> row(name, answers));
    }

    private Optional<Text> row(String name, Answers answers) {
        return fields.stream()
                .filter(group -> group.kind().repeats() && name.startsWith(group.name() + "["))
                .flatMap(group -> LaidOut.title(group, name, answers).stream())
                .findFirst();
    }

    /** Whether something that is asked is answered in that row. */
    boolean says(FormField group, String key, Answers answers) {
        return group.columns().fields().stream()
                .map(column -> LaidOut.cell(group, key, "", column))
                .anyMatch(cell -> !answers.all(cell).isEmpty() && asks(cell, answers));
    }

    /** The sum of that column of a table. */
    public BigDecimal total(FormField table, String column, Answers answers) {
        return new FormSums(this, table, answers).total(column);
    }

    /** The sum of the columns that are added up, within one row of a table. */
    public BigDecimal across(FormField table, String key, Answers answers) {
        return new FormSums(this, table, answers).across(key);
    }

    /** Without rows that would stand there anyway and say nothing. */
    public Answers tidy(Answers answers) {
        var tidy = answers;
        for (var group : fields) {
            if (group.kind().repeats()
                    && group.rowKeys(answers).equals(group.rowKeys(Answers.NONE))
                    && group.rowKeys(answers).stream()
                            .flatMap(key -> group.columns().fields().stream()
                                    .map(column -> new CellName(group.name(), key, column.name())))
                            .allMatch(cell -> answers.all(cell.toString()).isEmpty())) {
                tidy = tidy.with(group.name());
            }
        }
        return tidy;
    }

    /** Those whose answers mean it, in the order of the form. */
    public List<FormField> fields(Meaning meaning) {
        return byMeaning.getOrDefault(meaning, List.of());
    }

    /** Where what is said of that meaning stands on the page; empty where this form does not ask for it. */
    public String place(Meaning meaning) {
        return fields(meaning).stream()
                .map(FormField::name)
                .map(name -> CellName.read(name).map(CellName::rows).orElse(name))
                .findFirst()
                .orElse("");
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
        return CellName.read(field.name())
                        .flatMap(cell -> field(cell.rows()))
                        .map(group -> asks(group, answers))
                        .orElse(true)
                && (when == null
                        || (when.holds(answers)
                                && field(when.field())
                                        .map(f -> asks(f, answers))
                                        .orElse(false)));
    }

    /**
     * What is wrong with answers that may still be incomplete.
     *
     * @param today the day in Korea, for questions about the past
     */
    public List<Refused.Reason> wrongInDraft(Answers answers, LocalDate today) {
        return questions(answers).stream()
                .filter(f -> asks(f, answers))
                .flatMap(f -> wrong(f, answers, today).stream())
                .toList();
    }

    /** Everything wrong with answers that are to be final, in the form's order. */
    public List<Refused.Reason> wrong(Answers answers, LocalDate today) {
        return questions(answers).stream()
                .filter(f -> asks(f, answers))
                .flatMap(f -> wrongAtLast(f, answers, today))
                .toList();
    }

    private Stream<Refused.Reason> wrongAtLast(FormField field, Answers answers, LocalDate today) {
        if (field.kind().repeats()) {
            return Stream.concat(
                    wrong(field, answers, today).stream(), new FormSums(this, field, answers).wrong(today).stream());
        }
        return answers.all(field).isEmpty() && field.required()
                ? Stream.of(FieldRules.missing(field))
                : wrong(field, answers, today).stream();
    }

    private Optional<Refused.Reason> wrong(FormField field, Answers answers, LocalDate today) {
        if (field.kind().repeats()) {
            return FieldRules.tooManyRows(field, saying(field, answers).size());
        }
        return FieldRules.wrong(field, answers.all(field), today)
                .or(() -> beside(field, field.after(), answers, today)
                        .flatMap(first -> answers.date(first)
                                .filter(earliest -> answers.date(field).stream().anyMatch(earliest::isAfter))
                                .map(earliest -> FieldRules.tooEarly(field, earliest, first))))
                .or(() -> beside(field, field.before(), answers, today)
                        .flatMap(last -> answers.date(last)
                                .filter(latest -> answers.date(field).stream().anyMatch(latest::isBefore))
                                .map(latest -> FieldRules.tooLate(field, latest, last))));
    }

    /** A day is held against another only where that one is asked and right itself: else its own complaint says enough. */
    private Optional<FormField> beside(FormField field, @Nullable String other, Answers answers, LocalDate today) {
        return other == null
                ? Optional.empty()
                : field(other)
                        .filter(day -> asks(day, answers))
                        .filter(day ->
                                FieldRules.wrong(day, answers.all(day), today).isEmpty());
    }

    /** The form with what was answered, to be asked by meaning. */
    public FilledForm filled(Answers answers) {
        return new FilledForm(this, answers);
    }

    /** The answers to questions of this form that are asked, and the rows that say something; nothing else. */
    public Answers asked(Answers answers) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        questions(answers).stream()
                .filter(f -> asks(f, answers))
                .forEach(f -> kept.put(f.name(), f.kind().repeats() ? saying(f, answers) : answers.all(f)));
        return new Answers(kept);
    }

    private List<String> saying(FormField group, Answers answers) {
        return group.rowKeys(answers).stream()
                .filter(key -> says(group, key, answers))
                .toList();
    }
}
