package kcity.apply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.ApplicationQueries;
import kcity.application.TakeNewForms;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.forms.FormDifference;
import kcity.forms.FormField;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.ShownFiles;
import kcity.web.SubmittedForm;
import kcity.web.component.FileEntry;
import kcity.web.component.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form of a call has changed since a draft was begun: what is asked otherwise, and taking it over. */
@Controller
class NewFormController {
    private final TakeNewForms forms;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ShownFiles files;

    NewFormController(TakeNewForms forms, ApplicationQueries applications, CallQueries calls, ShownFiles files) {
        this.forms = forms;
        this.applications = applications;
        this.calls = calls;
        this.files = files;
    }

    @GetMapping("/apply/{ref}/form")
    Object difference(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, SubmittedForm.NOTHING);
    }

    @PostMapping("/apply/{ref}/form")
    Object take(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    forms.take(actor, ref, DraftController.version(entered), entered.value("form"));
                    return Redirect.to("/apply/" + ref + "/draft").saying("apply.new-form.taken");
                },
                again -> page(frame, actor, ref, again));
    }

    private Page page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var call = calls.call(applications.application(actor, ref).call());
        var offer = forms.offer(actor, ref);
        if (offer.isEmpty()) {
            return new NewFormPage(
                    frame,
                    entered,
                    ref,
                    CallNames.of(frame, call),
                    0,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        var known = offer.get();
        var difference = known.difference();
        return new NewFormPage(
                frame,
                entered,
                ref,
                CallNames.of(frame, call),
                known.version(),
                known.sha256(),
                difference.added().stream().map(field -> added(frame, field)).toList(),
                labels(frame, difference.gone()),
                difference.reworded().stream()
                        .flatMap(words -> reworded(frame, words))
                        .toList(),
                labels(
                        frame,
                        difference.other().stream()
                                .map(FormDifference.Stayed::after)
                                .toList()),
                known.carried().lost().stream()
                        .map(lost -> Term.of(frame.t(lost.question().label()), answer(frame, ref, lost)))
                        .toList());
    }

    private static String added(Frame frame, FormField field) {
        return frame.t(
                field.required() ? "apply.new-form.required" : "apply.new-form.optional", frame.t(field.label()));
    }

    private static List<String> labels(Frame frame, List<FormField> fields) {
        return fields.stream().map(field -> frame.t(field.label())).toList();
    }

    /** In each language whose words are others. */
    private static Stream<NewFormPage.Line> reworded(Frame frame, FormDifference.Reworded words) {
        return Stream.of(Language.values())
                .filter(language ->
                        !words.before().in(language).equals(words.after().in(language)))
                .map(language -> new NewFormPage.Line(
                        frame.t(language == Language.KO ? "apply.new-form.korean" : "apply.new-form.english"),
                        language.code(),
                        words.before().in(language),
                        words.after().in(language)));
    }

    private String answer(Frame frame, String ref, FormDifference.Lost lost) {
        return AnsweredForm.said(
                frame,
                lost.question(),
                Answers.NONE.with(lost.question().name(), lost.answers().toArray(String[]::new)),
                ids -> files.of(frame, new Reference("application", ref), "/apply/" + ref, ids).values().stream()
                        .map(FileEntry::name)
                        .collect(Collectors.joining(", ")));
    }
}
