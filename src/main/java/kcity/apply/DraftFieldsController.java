package kcity.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kcity.application.ApplicationQueries;
import kcity.application.MergedDraft;
import kcity.application.SaveDrafts;
import kcity.forms.FormDefinition;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.web.Frame;
import kcity.web.Idempotent;
import kcity.web.ShownFiles;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The fields of a draft as they are written: its page sends them by itself, each with what it held before. */
@Controller
class DraftFieldsController {
    private static final String WAS = "was.";
    private final ApplicationQueries applications;
    private final SaveDrafts drafts;
    private final ShownFiles files;

    DraftFieldsController(ApplicationQueries applications, SaveDrafts drafts, ShownFiles files) {
        this.files = files;
        this.applications = applications;
        this.drafts = drafts;
    }

    /**
     * What the page is told.
     *
     * @param version of the draft from now on
     * @param said words for its writer
     * @param fields what others have changed meanwhile, by field
     * @param sums of tables, as the server adds them up
     * @param files of those fields that are questions for files
     * @param clashes what others have made of fields that the writer has changed too
     */
    record Saved(
            int version,
            String said,
            Map<String, List<String>> fields,
            Map<String, Clash> clashes,
            Map<String, String> sums,
            List<UploadController.Came> files) {}

    /**
     * @param said words that name the other
     * @param answers that stand there now
     */
    record Clash(String said, List<String> answers) {}

    @Idempotent
    @PostMapping("/apply/{ref}/draft/fields")
    @ResponseBody
    Saved save(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        entered.mustFit();
        var form = applications.drafted(actor, ref).form();
        var merged =
                drafts.merge(actor, ref, FormFields.written(form, entered, WAS), FormFields.written(form, entered, ""));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        merged.others().forEach(name -> fields.put(name, merged.answers().all(name)));
        Map<String, Clash> clashes = new LinkedHashMap<>();
        merged.clashes()
                .forEach(name -> clashes.put(
                        name,
                        new Clash(
                                frame.t("apply.draft.clash", merged.lastWriter()),
                                merged.answers().all(name))));
        var time = frame.clock(merged.savedAt(), true);
        var said = fields.isEmpty()
                ? frame.t("apply.draft.saved", time)
                : frame.t("apply.draft.saved-with", time, merged.lastWriter());
        return new Saved(
                merged.version(),
                merged.kept().isEmpty() ? said : said + " " + kept(frame, merged),
                fields,
                clashes,
                RowFields.sums(frame, form, merged.answers()),
                files(frame, ref, form, merged));
    }

    private List<UploadController.Came> files(Frame frame, String ref, FormDefinition form, MergedDraft merged) {
        var changed = form.fileQuestions(merged.answers()).stream()
                .filter(field -> merged.others().contains(field.name()))
                .toList();
        var ids = changed.stream()
                .flatMap(field -> merged.answers().all(field).stream())
                .toList();
        var shown = files.of(frame, new Reference("application", ref), "/apply/" + ref, ids);
        return changed.stream()
                .flatMap(field -> merged.answers().all(field).stream()
                        .filter(shown::containsKey)
                        .map(id -> FormFields.came(frame, field.name(), id, Objects.requireNonNull(shown.get(id)))))
                .toList();
    }

    private static String kept(Frame frame, MergedDraft merged) {
        return frame.t(
                "apply.rows.kept",
                merged.kept().stream().map(frame::t).collect(Collectors.joining(", ")),
                merged.lastWriter());
    }
}
