package kcity.apply;

import jakarta.servlet.http.HttpServletRequest;
import kcity.application.ApplicationQueries;
import kcity.application.ReadAnswers;
import kcity.application.SubmitApplications;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.web.AnsweredForm;
import kcity.web.FirstByte;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.ShownFiles;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FieldError;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last look at an application before it is submitted, and the submission. */
@Controller
class CheckController {
    private final ApplicationQueries applications;
    private final SubmitApplications submit;
    private final CallQueries calls;
    private final ShownFiles files;

    CheckController(ApplicationQueries applications, SubmitApplications submit, CallQueries calls, ShownFiles files) {
        this.applications = applications;
        this.submit = submit;
        this.calls = calls;
        this.files = files;
    }

    /** What would be refused is told before the button is pressed. */
    @GetMapping("/apply/{ref}/check")
    Page check(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, SubmittedForm.NOTHING.refused(submit.wouldRefuse(actor, ref)));
    }

    @PostMapping("/apply/{ref}/submission")
    Object submit(
            Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered, HttpServletRequest request) {
        return entered.orAgain(
                () -> {
                    submit.submit(new Act(actor, FirstByte.of(request)), ref, seen(entered));
                    return Redirect.to("/apply/" + ref).saying("apply.submitted");
                },
                again -> page(frame, actor, ref, again));
    }

    /** A page without what was read of it was not ours: it is shown anew. */
    private static String seen(SubmittedForm entered) {
        return entered.value("seen").isEmpty() ? "nothing" : entered.value("seen");
    }

    private Page page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.call());
        var filled = applications.drafted(actor, ref);
        var form = filled.form();
        var answers = form.asked(filled.answers());
        return new CheckPage(
                frame,
                entered,
                entered.reasons().stream()
                        .map(reason -> wrong(frame, form, filled.answers(), reason))
                        .toList(),
                ref,
                CallNames.of(frame, call),
                calls.isOpen(call) ? Deadlines.words(frame, call) : "",
                application.revision() > 0 ? "" : Deadlines.laterEdition(frame, calls.rules(call)),
                ReadAnswers.of(answers),
                AnsweredForm.parts(
                        frame,
                        form,
                        answers,
                        files.of(frame, application.reference(), "/apply/" + ref, form, answers)));
    }

    private static FieldError wrong(Frame frame, FormDefinition form, Answers answers, Refused.Reason reason) {
        return form.label(reason.question(), answers)
                .map(label -> new FieldError(Field.id(reason.question()), frame.named(frame.t(label), reason)))
                .orElseGet(() -> new FieldError("", frame.reason(reason)));
    }
}
