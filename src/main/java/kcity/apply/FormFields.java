package kcity.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Reference;
import kcity.web.Countries;
import kcity.web.Frame;
import kcity.web.ShownFiles;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.Kind;
import kcity.web.component.Option;
import org.springframework.stereotype.Component;

/** Turns a form that is data into fields of a page, and what was typed back into answers. */
@Component
class FormFields {
    private final ShownFiles files;

    FormFields(ShownFiles files) {
        this.files = files;
    }

    /** Every question, also those that depend on another answer: their hint says when they count. */
    List<DraftPage.Section> sections(
            Frame frame, String ref, FormDefinition form, Answers answers, SubmittedForm entered) {
        var given = files.of(frame, new Reference("application", ref), "/apply/" + ref, form, answers);
        return form.sections().stream()
                .map(section -> new DraftPage.Section(
                        section.name(),
                        frame.t(section.title()),
                        frame.t(section.intro()),
                        section.fields().stream()
                                .map(field -> field.kind().repeats()
                                        ? RowFields.question(frame, form, field, answers, entered, given)
                                        : question(
                                                frame,
                                                field,
                                                shown(frame, form, field, answers, entered),
                                                answers,
                                                given))
                                .toList()))
                .toList();
    }

    /** @param asked the field as it is shown, which for files takes several where it may hold several */
    static DraftPage.Question question(
            Frame frame, FormField field, Field asked, Answers answers, Map<String, FileEntry> files) {
        if (field.kind() != FieldKind.FILE) {
            return new DraftPage.Question(asked);
        }
        var input = asked.accept(accepted(field));
        return new DraftPage.Question(
                field.max() != null && field.max() == 1 ? input : input.several(),
                new DraftPage.Given(
                        answers.all(field.name()).stream()
                                .filter(files::containsKey)
                                .map(id -> given(frame, id, Objects.requireNonNull(files.get(id))))
                                .toList(),
                        field.max() == null ? Long.MAX_VALUE : field.max()),
                null);
    }

    /** A file of a question, with the words of the button that takes it out. */
    static DraftPage.GivenFile given(Frame frame, String id, FileEntry file) {
        return new DraftPage.GivenFile(id, file, frame.t("apply.draft.remove", file.name(), file.about()));
    }

    /** The same for a page that builds it itself. */
    static UploadController.Came came(Frame frame, String question, String id, FileEntry file) {
        var given = given(frame, id, file);
        return new UploadController.Came(question, id, file.name(), file.address(), file.about(), given.removal());
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
                .map(ending -> switch (ending) {
                    case "jpg" -> ".jpg,.jpeg";
                    case "heic" -> ".heic,.heif";
                    default -> "." + ending;
                })
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

    /** What was typed, with the files that were there before less those to remove. */
    static Answers typed(FormDefinition form, SubmittedForm entered, Answers before) {
        var written = written(form, entered, "");
        var values = new LinkedHashMap<>(written.values());
        form.fileQuestions(written).forEach(field -> values.put(field.name(), kept(field, entered, before)));
        return form.tidy(new Answers(values));
    }

    /** The fields of a page whose names begin so; of files the ids that it had. */
    static Answers written(FormDefinition form, SubmittedForm entered, String prefix) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            if (field.kind().repeats()) {
                RowFields.written(field, entered, prefix, values);
            } else {
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
