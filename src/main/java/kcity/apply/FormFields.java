package kcity.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Reference;
import kcity.web.AnsweredForm;
import kcity.web.Countries;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.Kind;
import kcity.web.component.Option;
import org.springframework.stereotype.Component;

/** Turns a form that is data into fields of a page, and what was typed back into answers. */
@Component
class FormFields {
    private final Documents documents;

    FormFields(Documents documents) {
        this.documents = documents;
    }

    /** Every question, also those that depend on another answer: their hint says when they count. */
    List<DraftPage.Section> sections(
            Frame frame, String ref, FormDefinition form, Answers answers, SubmittedForm entered) {
        var files = documents(ref, form, answers);
        return form.sections().stream()
                .map(section -> new DraftPage.Section(
                        section.name(),
                        frame.t(section.title()),
                        frame.t(section.intro()),
                        section.fields().stream()
                                .map(field -> field.kind().repeats()
                                        ? RowFields.question(frame, form, field, answers, entered)
                                        : question(frame, form, field, answers, entered, files))
                                .toList()))
                .toList();
    }

    private DraftPage.Question question(
            Frame frame,
            FormDefinition form,
            FormField field,
            Answers answers,
            SubmittedForm entered,
            Map<String, FileEntry> files) {
        var asked = shown(frame, form, field, answers, entered);
        return field.kind() == FieldKind.FILE
                ? new DraftPage.Question(
                        asked.accept(accepted(field)).several(),
                        answers.all(field.name()).stream()
                                .map(files::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        Field.removal(field.name()),
                        null)
                : new DraftPage.Question(asked);
    }

    static Field shown(Frame frame, FormDefinition form, FormField field, Answers answers, SubmittedForm entered) {
        var shown = Field.of(kind(field), field.name(), frame.t(field.label()))
                .hint(hint(frame, form, field))
                .values(field.kind() == FieldKind.FILE ? List.of() : answers.all(field.name()))
                .options(options(frame, field))
                .error(entered.error(frame, field.name()));
        var limited = field.kind() == FieldKind.LONG_TEXT && field.max() != null
                ? shown.limit(field.max().intValue())
                : shown;
        return field.required() && field.when() == null ? limited : limited.optional();
    }

    private static Kind kind(FormField field) {
        return switch (field.kind()) {
            case TEXT -> Kind.TEXT;
            case EMAIL -> Kind.EMAIL;
            case LONG_TEXT -> Kind.LONG_TEXT;
            case NUMBER -> Kind.NUMBER;
            case WON -> Kind.WON;
            case DATE -> Kind.DATE;
            case CHOICE -> Kind.CHOICE;
            case CHOICES -> Kind.CHOICES;
            case COUNTRY -> Kind.SELECT;
            case YES_NO -> Kind.YES_NO;
            case FILE -> Kind.FILE;
            case GROUP, TABLE -> Kind.TEXT;
        };
    }

    private static List<Option> options(Frame frame, FormField field) {
        return field.kind() == FieldKind.COUNTRY
                ? Countries.options(frame.language())
                : field.choices().stream()
                        .map(choice -> Option.of(choice.value(), frame.t(choice.label())))
                        .toList();
    }

    /** For the browser's own choice of files. */
    private static String accepted(FormField field) {
        return field.files().stream()
                .map(ending -> ending.equals("jpg") ? ".jpg,.jpeg" : "." + ending)
                .collect(Collectors.joining(","));
    }

    private static String kinds(FormField field) {
        return String.join(", ", field.files()).toUpperCase(Locale.ROOT);
    }

    private static String hint(Frame frame, FormDefinition form, FormField field) {
        var hint = field.kind() == FieldKind.FILE
                ? (frame.t(field.hint()) + " " + frame.t("apply.file.kinds", kinds(field)) + " "
                                + frame.t("apply.file.hint", Documents.LARGEST / 1_000_000))
                        .strip()
                : frame.t(field.hint());
        var when = field.when();
        if (when == null) {
            return hint;
        }
        var other = form.field(when.field()).map(f -> frame.t(f.label())).orElse("");
        return (frame.t("apply.only-when", other) + " " + hint).strip();
    }

    List<FileEntry> files(String ref, List<String> ids) {
        return documents.all(new Reference("application", ref), ids).stream()
                .map(document -> file(ref, document))
                .toList();
    }

    /** By id, all in one question. */
    private Map<String, FileEntry> documents(String ref, FormDefinition form, Answers answers) {
        return documents.all(new Reference("application", ref), AnsweredForm.files(form, answers)).stream()
                .collect(Collectors.toMap(Document::id, document -> file(ref, document), (one, same) -> one));
    }

    private static FileEntry file(String ref, Document document) {
        return new FileEntry(document.name(), "/apply/" + ref + "/documents/" + document.id(), document.sizeText());
    }

    /** What was typed, with the files that were there before less those to remove. */
    static Answers typed(FormDefinition form, SubmittedForm entered, Answers before) {
        var values = new LinkedHashMap<>(written(form, entered, "").values());
        form.fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .forEach(field -> values.put(field.name(), kept(field, entered, before)));
        return form.tidy(new Answers(values));
    }

    /** The fields of a page whose names begin so, without files. */
    static Answers written(FormDefinition form, SubmittedForm entered, String prefix) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            if (field.kind().repeats()) {
                RowFields.written(field, entered, prefix, values);
            } else if (field.kind() != FieldKind.FILE) {
                values.put(field.name(), entered.valuesOf(prefix + field.name()));
            }
        }
        return new Answers(values);
    }

    private static List<String> kept(FormField field, SubmittedForm entered, Answers before) {
        var kept = new ArrayList<>(before.all(field.name()));
        kept.removeAll(entered.valuesOf(Field.removal(field.name())));
        return kept;
    }
}
