package kcity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FieldKind;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.component.AskedFiles;
import kcity.web.component.FileEntry;
import kcity.web.component.Grid;
import kcity.web.component.Term;

/** A filled form in the reader's words: choices by their labels, money, dates and countries as the language writes them; what cannot be read stands as it was typed. */
public final class AnsweredForm {
    private AnsweredForm() {}

    /** A section, or a row of a group, with what was answered in it; tables as tables, files by the questions that asked for them. */
    public record Part(String title, List<Term> answers, List<Grid> grids, List<AskedFiles> files) {
        public static Part of(String title, List<Term> answers) {
            return new Part(title, answers, List.of(), List.of());
        }

        boolean isEmpty() {
            return answers.isEmpty() && grids.isEmpty() && files.isEmpty();
        }
    }

    /**
     * Sections in which something was answered.
     *
     * @param files by id; a file that is not among them is not shown
     */
    public static List<Part> parts(Frame frame, FormDefinition form, Answers answers, Map<String, FileEntry> files) {
        var laid = form.questions(answers).stream().collect(Collectors.groupingBy(AnsweredForm::row));
        return form.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(new Part(
                                frame.t(section.title()),
                                terms(frame, section.fields(), answers),
                                List.of(),
                                asked(frame, section.fields(), answers, files))),
                        section.fields().stream()
                                .filter(field -> field.kind().repeats())
                                .flatMap(group -> rows(frame, form, group, answers, laid, files))))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The row that a question stands in; empty where it stands by itself. */
    private static String row(FormField field) {
        return CellName.read(field.name())
                .map(cell -> CellName.row(cell.rows(), cell.key()))
                .orElse("");
    }

    private static List<Term> terms(Frame frame, List<FormField> fields, Answers answers) {
        return fields.stream()
                .filter(field -> field.kind() != FieldKind.FILE && !field.kind().repeats())
                .filter(field -> !answers.all(field).isEmpty())
                .map(field -> Term.of(frame.t(field.label()), answer(frame, field, answers)))
                .toList();
    }

    private static List<AskedFiles> asked(
            Frame frame, List<FormField> fields, Answers answers, Map<String, FileEntry> files) {
        return fields.stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .map(field -> new AskedFiles(
                        frame.t(field.label()),
                        answers.all(field).stream()
                                .flatMap(id -> Stream.ofNullable(files.get(id)))
                                .toList()))
                .filter(question -> !question.files().isEmpty())
                .toList();
    }

    private static Stream<Part> rows(
            Frame frame,
            FormDefinition form,
            FormField group,
            Answers answers,
            Map<String, List<FormField>> laid,
            Map<String, FileEntry> files) {
        var said = group.rowKeys(answers).stream()
                .filter(key -> laid.getOrDefault(CellName.row(group.name(), key), List.of()).stream()
                        .anyMatch(cell -> !answers.all(cell).isEmpty()))
                .toList();
        if (said.isEmpty()) {
            return Stream.of();
        }
        return group.kind() == FieldKind.TABLE
                ? Stream.of(new Part(
                        frame.t(group.label()),
                        List.of(),
                        List.of(AnsweredTable.of(frame, form, group, said, answers)),
                        List.of()))
                : said.stream().map(key -> row(frame, form, group, key, answers, files));
    }

    private static Part row(
            Frame frame,
            FormDefinition form,
            FormField group,
            String key,
            Answers answers,
            Map<String, FileEntry> files) {
        var title = form.label(CellName.row(group.name(), key), answers)
                .map(frame::t)
                .orElse("");
        var cells = group.columns().fields().stream()
                .flatMap(column -> form.field(new CellName(group.name(), key, column.name()).toString()).stream()
                        .map(cell -> cell.labelled(column.label())))
                .toList();
        return new Part(title, terms(frame, cells, answers), List.of(), asked(frame, cells, answers, files));
    }

    /** An answer that is another now; "" where there was or is none. */
    public record Change(String question, String before, String after) {}

    /** What differs, in the order of the newer form, each by the words of the form that asked it; files by what is said of their ids. */
    public static List<Change> changes(
            Frame frame, FilledForm before, FilledForm after, Function<List<String>, String> files) {
        var older = byName(before);
        var newer = byName(after);
        var gone = older.values().stream().filter(field -> !newer.containsKey(field.name()));
        return Stream.concat(newer.values().stream(), gone)
                .filter(field -> !field.kind().repeats())
                .filter(field ->
                        !before.answers().all(field).equals(after.answers().all(field)))
                .map(field -> new Change(
                        frame.t(field.label()),
                        said(frame, older.getOrDefault(field.name(), field), before.answers(), files),
                        said(frame, field, after.answers(), files)))
                .toList();
    }

    private static Map<String, FormField> byName(FilledForm filled) {
        return filled.form().questions(filled.answers()).stream()
                .collect(Collectors.toMap(FormField::name, f -> f, (one, again) -> one, LinkedHashMap::new));
    }

    /** One answer; "" where there is none. */
    public static String said(Frame frame, FormField field, Answers answers, Function<List<String>, String> files) {
        if (answers.all(field).isEmpty()) {
            return "";
        }
        return field.kind() == FieldKind.FILE ? files.apply(answers.all(field)) : answer(frame, field, answers);
    }

    /** Ids of the files that were given, in the order of the form. */
    public static List<String> files(FormDefinition form, Answers answers) {
        return form.fileQuestions(answers).stream()
                .flatMap(field -> answers.all(field).stream())
                .toList();
    }

    static String answer(Frame frame, FormField field, Answers answers) {
        return switch (field.kind()) {
            case WON -> answers.won(field).map(frame::won).orElse(answers.text(field));
            case COUNTRY -> answers.country(field).map(frame::country).orElse(answers.text(field));
            case DATE -> answers.date(field).map(frame::date).orElse(answers.text(field));
            case YES_NO -> frame.t(answers.yes(field) ? "component.field.yes" : "component.field.no");
            case CHOICE, CHOICES ->
                answers.all(field).stream()
                        .map(value ->
                                field.choice(value).map(c -> frame.t(c.label())).orElse(value))
                        .collect(Collectors.joining(", "));
            case TEXT, LONG_TEXT, EMAIL, NUMBER, FILE, GROUP, TABLE -> answers.text(field);
        };
    }
}
