package kcity.desk.application;

import java.util.stream.Collectors;
import kcity.forms.Answers;
import kcity.forms.FormField;
import kcity.web.Frame;

/** An answer in the officer's words: choices by their labels, money and countries as the language writes them. */
final class AnswerText {
    private AnswerText() {}

    static String of(Frame frame, FormField field, Answers answers) {
        return switch (field.kind()) {
            case WON -> answers.won(field.name()).map(frame::won).orElse("");
            case COUNTRY -> answers.country(field.name()).map(frame::country).orElse("");
            case DATE -> answers.date(field.name()).map(frame::date).orElse("");
            case YES_NO -> frame.t(answers.yes(field.name()) ? "component.field.yes" : "component.field.no");
            case CHOICE, CHOICES ->
                answers.all(field.name()).stream()
                        .map(value ->
                                field.choice(value).map(c -> frame.t(c.label())).orElse(value))
                        .collect(Collectors.joining(", "));
            case TEXT, LONG_TEXT, NUMBER, FILE -> answers.text(field.name());
        };
    }
}
