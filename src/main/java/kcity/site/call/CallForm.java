package kcity.site.call;

import java.util.List;
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
                form.fields().stream().filter(f -> f.kind() == FieldKind.FILE).count();
        return new CallForm(
                frame.t("site-call.questions.lead", form.title(), form.fields().size(), documents),
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
                frame.t(field.hint()),
                field.kind() == FieldKind.FILE ? frame.t("site-call.question.document", manner) : manner);
    }
}
