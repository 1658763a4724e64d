package kcity.project.pilot;

import java.util.List;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.PilotQueries;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Download;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SentFiles;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A pilot's page, and recording its sites, operation, indicators, incidents and reports; its values have {@link MeasurementController}. */
@Controller
@RequestMapping("/projects/{ref}/pilot")
class PilotController {
    private static final String ACT = "/{act:sites|operation|operation-end|indicators|incidents}";

    private final ShowPilot pages;
    private final PilotActs acts;
    private final Recorder recorder;
    private final PilotQueries pilots;
    private final DeliverReports deliver;
    private final Documents documents;
    private final SentFiles files;

    PilotController(
            ShowPilot pages,
            PilotActs acts,
            Recorder recorder,
            PilotQueries pilots,
            DeliverReports deliver,
            Documents documents,
            SentFiles files) {
        this.pages = pages;
        this.acts = acts;
        this.recorder = recorder;
        this.pilots = pilots;
        this.deliver = deliver;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping
    Page pilot(Frame frame, Actor actor, @PathVariable String ref) {
        return pages.page(frame, actor, ref);
    }

    private FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered, String key, List<Field> fields) {
        var about = recorder.admit(actor, ref);
        return FormPage.of(frame, entered, frame.t(key), Recorder.trail(new ProjectPlace(frame, ref), frame.t(key)))
                .about(about)
                .button(frame.t("project.pilot.record"))
                .fields(fields);
    }

    @GetMapping(ACT)
    FormPage act(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String act) {
        return form(frame, actor, ref, SubmittedForm.NOTHING, acts.act(act));
    }

    private FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered, PilotActs.Act act) {
        var form = form(frame, actor, ref, entered, act.key(), act.fields().apply(new PilotForms(frame)));
        return act.lead().isEmpty() ? form : form.lead(frame.t(act.lead()));
    }

    @PostMapping(ACT)
    Object record(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String act, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var written = new FormInput(entered);
                    var recording = acts.act(act).reading().apply(written);
                    written.done();
                    recording.by(actor, ref);
                    return Recorder.recorded(frame, ref);
                },
                again -> form(frame, actor, ref, again, acts.act(act)));
    }

    @GetMapping("/reports")
    FormPage report(Frame frame, Actor actor, @PathVariable String ref) {
        return report(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage report(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var fields = new PilotForms(frame).report(pilots.of(actor, ref));
        return form(frame, actor, ref, entered, "project.pilot.deliver", fields).withFiles();
    }

    @PostMapping("/reports")
    Object deliver(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        String _ = recorder.admit(actor, ref);
        var given = files.keep(actor, DeliverReports.files(ref), entered, "document", document, Documents.REPORTS);
        return given.orAgain(
                () -> {
                    var written = new FormInput(given);
                    var kind = written.oneOf("kind", DeliverableKind.class);
                    var heldOn = written.day("heldOn");
                    written.done();
                    deliver.deliver(actor, ref, kind, heldOn, given.value("summary"), given.file("document"));
                    return Recorder.recorded(frame, ref);
                },
                again -> report(frame, actor, ref, again));
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var pilot = pilots.of(actor, ref);
        var mine = pilot.deliverables().stream().anyMatch(d -> id.equals(d.document()))
                || pilot.withdrawn().stream().anyMatch(gone -> id.equals(gone.value("document")));
        var document = documents
                .find(DeliverReports.files(ref), id)
                .filter(d -> mine)
                .orElseThrow(() -> new NotFound("document " + id));
        return Download.of(document, () -> documents.open(document));
    }
}
