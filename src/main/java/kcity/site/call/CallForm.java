package kcity.site.call;

import java.util.List;
import java.util.stream.Collectors;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.web.Frame;

/** The questions that a call will ask, for those who want to know before they register. */
public record CallForm(String lead, List<Section> sections) {
    /** One part of the form. */
    public record Section(String title, List<Question> questions) {}

    /** One question; {@code manner} says whether it must be answered. */
    public record Question(String label, String hint, String manner) {}

    static CallForm of(Frame frame, FormDefinition form) {
        var documents =
                form.general().stream().filter(f -> f.kind() == FieldKind.FILE).count();
        return new CallForm(
                frame.t("site-call.questions.lead", form.title(), form.questionCount(), documents),
                form.sections().stream()
                        .map(section -> new Section(
                                frame.t(section.title()),
                                section.fields().stream()
                                        .map(field -> question(frame, field))
                                        .toList()))
                        .toList());
    }

    private static Question question(Frame frame, FormField field) {
        var manner = frame.t(field.required() ? "site-call.question.required" : "site-call.question.optional");
        return new Question(
                frame.t(field.label()),
                field.kind().repeats() ? rows(frame, field) : frame.t(field.hint()),
                field.kind() == FieldKind.FILE ? frame.t("site-call.question.document", manner) : manner);
    }

    /** What it is about, and what each row asks. */
    private static String rows(Frame frame, FormField group) {
        return (frame.t(group.hint()) + " "
                        + frame.t(
                                "site-call.question.rows",
                                group.columns().title(),
                                group.columns().fields().stream()
                                        .map(column -> frame.t(column.label()))
                                        .collect(Collectors.joining(" · "))))
                .strip();
    }
}
