package kcity.reviewer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.Partner;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormField;
import kcity.people.PeopleQueries;
import kcity.web.Frame;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** An application in the reader's words. */
@Component
class Shown {
    private final CallQueries calls;
    private final PeopleQueries people;

    Shown(CallQueries calls, PeopleQueries people) {
        this.calls = calls;
        this.people = people;
    }

    String call(Frame frame, String ref) {
        var call = calls.call(ref);
        return frame.t("reviewer.call", Integer.toString(call.edition()), call.name());
    }

    static String place(Frame frame, Application application) {
        var country = application.country();
        return Stream.of(application.city(), country == null ? "" : frame.country(country))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Applicant and partners by name. */
    String who(Frame frame, Application application) {
        var applicant = people.organisation(application.organisation()).map(o -> frame.t(o.name()));
        return Stream.concat(applicant.stream(), application.partners().stream().map(Partner::name))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    List<SheetPage.Part> parts(Frame frame, Application application) {
        return calls.form(calls.call(application.call())).sections().stream()
                .map(section -> new SheetPage.Part(
                        frame.t(section.title()),
                        section.fields().stream()
                                .filter(field -> field.kind() != FieldKind.FILE)
                                .filter(field ->
                                        !application.answers().all(field.name()).isEmpty())
                                .map(field ->
                                        Term.of(frame.t(field.label()), answer(frame, field, application.answers())))
                                .toList()))
                .filter(part -> !part.answers().isEmpty())
                .toList();
    }

    List<String> documents(Application application) {
        return calls.form(calls.call(application.call())).fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .flatMap(field -> application.answers().all(field.name()).stream())
                .toList();
    }

    private static String answer(Frame frame, FormField field, Answers answers) {
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
