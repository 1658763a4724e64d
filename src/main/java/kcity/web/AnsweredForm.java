package kcity.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.component.Term;

/** A filled form in the reader's words: choices by their labels, money, dates and countries as the language writes them; what cannot be read stands as it was typed. */
public final class AnsweredForm {
    private AnsweredForm() {}

    /** One section with what was answered in it. */
    public record Part(String title, List<Term> answers) {}

    /** Sections in which something was answered; files are not among them. */
    public static List<Part> parts(Frame frame, FormDefinition form, Answers answers) {
        return form.sections().stream()
                .map(section -> new Part(
                        frame.t(section.title()),
                        section.fields().stream()
                                .filter(field -> field.kind() != FieldKind.FILE)
                                .filter(field -> !answers.all(field).isEmpty())
                                .map(field -> Term.of(frame.t(field.label()), answer(frame, field, answers)))
                                .toList()))
                .filter(part -> !part.answers().isEmpty())
                .toList();
    }

    /** An answer that is another now; "" where there was or is none. */
    public record Change(String question, String before, String after) {}

    /** What differs, in the order of the newer form, each by the words of the form that asked it; files by what is said of their ids. */
    public static List<Change> changes(
            Frame frame, FilledForm before, FilledForm after, Function<List<String>, String> files) {
        var gone = before.form().fields().stream()
                .filter(field -> after.form().field(field.name()).isEmpty());
        return Stream.concat(after.form().fields().stream(), gone)
                .filter(field ->
                        !before.answers().all(field).equals(after.answers().all(field)))
                .map(field -> new Change(
                        frame.t(field.label()),
                        said(frame, before.form().field(field.name()).orElse(field), before.answers(), files),
                        said(frame, field, after.answers(), files)))
                .toList();
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
        return form.fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .flatMap(field -> answers.all(field).stream())
                .toList();
    }

    private static String answer(Frame frame, FormField field, Answers answers) {
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
            case TEXT, LONG_TEXT, EMAIL, NUMBER, FILE -> answers.text(field);
        };
    }
}
