package kcity.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.application.ApplicationQueries;
import kcity.application.SaveDrafts;
import kcity.application.SubmitApplications;
import kcity.call.CallQueries;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Idempotent;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SentFiles;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Writing an application. Whatever the button, what was typed is saved first, and only then is looked at the files. */
@Controller
class DraftController {
    private final ApplicationQueries applications;
    private final SaveDrafts drafts;
    private final SubmitApplications submit;
    private final CallQueries calls;
    private final SentFiles files;
    private final FormFields fields;

    DraftController(
            ApplicationQueries applications,
            SaveDrafts drafts,
            SubmitApplications submit,
            CallQueries calls,
            SentFiles files,
            FormFields fields) {
        this.applications = applications;
        this.drafts = drafts;
        this.submit = submit;
        this.calls = calls;
        this.files = files;
        this.fields = fields;
    }

    @GetMapping("/apply/{ref}/draft")
    Page form(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, applications.drafted(actor, ref), SubmittedForm.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String ref, FilledForm filled, SubmittedForm entered) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.call());
        var form = filled.form();
        return new DraftPage(
                frame,
                entered,
                ref,
                CallNames.of(frame, call),
                frame.t(form.intro()),
                calls.isOpen(call) ? Deadlines.words(frame, call) : "",
                application.revision() > 0 ? "" : Deadlines.laterEdition(frame, calls.rules(call)),
                !entered.wrong() || entered.reasons().stream().anyMatch(DraftController::isOfSaving)
                        ? ""
                        : frame.t("apply.draft.kept"),
                application.version(),
                application.revision() > 0,
                !form.equals(calls.form(call)),
                fields.sections(frame, ref, form, filled.answers(), entered));
    }

    @Idempotent
    @PostMapping("/apply/{ref}/draft")
    Object save(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request) {
        return saved(
                frame,
                actor,
                ref,
                entered,
                request,
                typed -> typed,
                to(ref, "/draft").saying("apply.saved"));
    }

    /** Saves too, and goes on to the last look where nothing is wrong. */
    @Idempotent
    @PostMapping("/apply/{ref}/draft/check")
    Object check(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request) {
        return saved(frame, actor, ref, entered, request, typed -> checked(actor, ref, typed), to(ref, "/check"));
    }

    private static Redirect to(String ref, String page) {
        return Redirect.to("/apply/" + ref + page);
    }

    private Object saved(
            Frame frame,
            Actor actor,
            String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request,
            UnaryOperator<List<Refused.Reason>> looked,
            Redirect then) {
        return entered.orAgain(
                () -> {
                    var wrong = drafts.save(
                            actor, ref, version(entered), (form, before) -> FormFields.typed(form, entered, before));
                    var added = withFiles(actor, ref, request.getMultiFileMap(), wrong);
                    var reasons = looked.apply(added.wrong());
                    if (!reasons.isEmpty()) {
                        throw new Refused(Stream.concat(reasons.stream(), added.twice().stream())
                                .toList());
                    }
                    return added.twice().isEmpty() ? then : then.saying("apply.once");
                },
                again -> page(frame, actor, ref, shown(actor, ref, again), again));
    }

    /** A row more in the group that the button names. */
    @PostMapping("/apply/{ref}/draft/rows")
    Object addRow(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request) {
        return withRows(frame, actor, ref, entered, request, RowActs.adding(entered.value("_group")));
    }

    /** Without the row that the button names. */
    @PostMapping("/apply/{ref}/draft/rows/removal")
    Object removeRow(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request) {
        return withRows(frame, actor, ref, entered, request, RowActs.removing(entered.value("_row")));
    }

    /** What is wrong elsewhere is told when the writer saves; a file that came along and is not taken is told now. */
    private Object withRows(
            Frame frame,
            Actor actor,
            String ref,
            SubmittedForm entered,
            MultipartHttpServletRequest request,
            RowActs rows) {
        return entered.orAgain(
                () -> {
                    var _ = drafts.save(
                            actor,
                            ref,
                            version(entered),
                            (form, before) -> rows.on(form, FormFields.typed(form, entered, before)));
                    var added = withFiles(actor, ref, request.getMultiFileMap(), List.of());
                    Refused.ifAny(added.wrong().stream()
                            .filter(reason -> reason.key().startsWith("refusal.documents."))
                            .toList());
                    return to(ref, "/draft#" + rows.place(form(actor, ref)));
                },
                again -> page(frame, actor, ref, shown(actor, ref, again), again));
    }

    /** What stands in the draft, with its files; what was typed where that could not be saved. */
    private FilledForm shown(Actor actor, String ref, SubmittedForm again) {
        var draft = applications.drafted(actor, ref);
        return again.reasons().stream().anyMatch(DraftController::isOfSaving)
                ? draft.form().filled(FormFields.typed(draft.form(), again, draft.answers()))
                : draft;
    }

    private FormDefinition form(Actor actor, String ref) {
        return applications.drafted(actor, ref).form();
    }

    /** Adds the files that were sent, once the words are saved. */
    private SaveDrafts.Added withFiles(
            Actor actor, String ref, MultiValueMap<String, MultipartFile> sent, List<Refused.Reason> wrong) {
        if (sent.values().stream().flatMap(List::stream).noneMatch(SentFiles::isChosen)) {
            return new SaveDrafts.Added(wrong, List.of());
        }
        var unfit = new ArrayList<Refused.Reason>();
        var kept = keep(actor, new Reference("application", ref), applications.drafted(actor, ref), sent, unfit);
        var added = kept.isEmpty() ? new SaveDrafts.Added(wrong, List.of()) : drafts.add(actor, ref, kept);
        unfit.addAll(added.wrong());
        return new SaveDrafts.Added(unfit, added.twice());
    }

    /** What is wrong with what was typed, and what the rules would refuse. */
    private List<Refused.Reason> checked(Actor actor, String ref, List<Refused.Reason> typed) {
        var all = new ArrayList<>(typed);
        submit.wouldRefuse(actor, ref).stream()
                .filter(reason -> !all.contains(reason))
                .forEach(all::add);
        return all;
    }

    /** Something is far too long, somebody else saved meanwhile, or the application is withdrawn: then nothing was saved. */
    private static boolean isOfSaving(Refused.Reason reason) {
        return reason.key().equals("refusal.web.too-long")
                || reason.key().equals("refusal.application.changed-meanwhile")
                || reason.key().equals("refusal.application.withdrawn");
    }

    static int version(SubmittedForm entered) {
        return entered.count("version", -1);
    }

    /** Keeps the files that were sent; a file that is not taken is told at its field and the others are kept. */
    private Map<String, List<String>> keep(
            Actor actor,
            Reference to,
            FilledForm filled,
            MultiValueMap<String, MultipartFile> sent,
            List<Refused.Reason> reasons) {
        var kept = new LinkedHashMap<String, List<String>>();
        filled.form().fileQuestions(filled.answers()).forEach(field -> {
            for (var file : sent.getOrDefault(field.name(), List.of())) {
                if (SentFiles.isChosen(file)) {
                    keep(actor, to, field, file, kept, reasons);
                }
            }
        });
        return kept;
    }

    private void keep(
            Actor actor,
            Reference to,
            FormField field,
            MultipartFile file,
            Map<String, List<String>> kept,
            List<Refused.Reason> reasons) {
        try {
            var document = files.keep(actor, to, field.name(), file, field.files());
            kept.computeIfAbsent(field.name(), f -> new ArrayList<>()).add(document.id());
        } catch (Refused refused) {
            reasons.addAll(refused.reasons());
        }
    }
}
