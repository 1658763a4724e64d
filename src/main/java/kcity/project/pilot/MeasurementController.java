package kcity.project.pilot;

import java.util.ArrayList;
import java.util.List;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.pilot.AskForValues;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SentFiles;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding measured values: one by one, or a file that is looked at before it is taken. */
@Controller
@RequestMapping("/projects/{ref}/pilot/measurements")
class MeasurementController {
    /** Endings of what tables of values are saved as. */
    private static final List<String> VALUES = List.of("csv", "txt");

    private final PilotQueries pilots;
    private final MeasurePilots measure;
    private final AskForValues ask;
    private final Recorder recorder;
    private final Documents documents;
    private final SentFiles files;

    MeasurementController(
            PilotQueries pilots,
            MeasurePilots measure,
            AskForValues ask,
            Recorder recorder,
            Documents documents,
            SentFiles files) {
        this.pilots = pilots;
        this.measure = measure;
        this.ask = ask;
        this.recorder = recorder;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping
    Page measurements(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var about = recorder.admit(actor, ref);
        var pilot = pilots.of(actor, ref);
        var forms = new PilotForms(frame);
        var place = new ProjectPlace(frame, ref);
        return new MeasurementPage(
                frame,
                entered,
                place.pilot() + "/measurements",
                about,
                Recorder.trail(place, frame.t("project.pilot.measure")),
                filled(frame, entered, forms.file(pilot)),
                filled(frame, entered, forms.value(pilot)));
    }

    private static List<Field> filled(Frame frame, SubmittedForm entered, List<Field> fields) {
        return fields.stream().map(field -> entered.fill(frame, field)).toList();
    }

    @PostMapping
    Object one(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var written = new FormInput(entered);
                    var indicator = written.chosen("indicator");
                    var moment = MomentInput.of(written);
                    var value = written.number("value");
                    written.done();
                    measure.record(actor, ref, indicator, List.of(moment.with(value)), null);
                    return Recorder.recorded(frame, ref);
                },
                again -> page(frame, actor, ref, again));
    }

    /** Keeps the file and shows what it would add. */
    @PostMapping("/files")
    Object file(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        String _ = recorder.admit(actor, ref);
        var given = files.keep(actor, MeasurePilots.files(ref), entered, "file", file, VALUES);
        return given.orAgain(
                () -> {
                    var written = new FormInput(given);
                    var indicator = written.chosen("fileIndicator");
                    var document = given.file("file");
                    if (document.isEmpty() && !given.wrong()) {
                        written.wrong("file", "refusal.project.pilot.no-file");
                    }
                    written.done();
                    read(actor, ref, indicator, document);
                    return Redirect.to(new ProjectPlace(frame, ref).pilot() + "/measurements/files/" + document
                            + "?indicator=" + indicator);
                },
                again -> page(frame, actor, ref, again));
    }

    private MeasurePilots.Values read(Actor actor, String ref, String indicator, String document) {
        var known = given(ref, document);
        return measure.read(actor, ref, indicator, known.name(), documents.bytes(known));
    }

    /** A file that was given to this very pilot's values. */
    private Document given(String ref, String document) {
        return documents.given(MeasurePilots.files(ref), List.of(document)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("document " + document));
    }

    @GetMapping("/files/{document}")
    Page preview(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            @PathVariable String document,
            @RequestParam String indicator) {
        String _ = recorder.admit(actor, ref);
        var known =
                pilots.of(actor, ref).indicator(indicator).orElseThrow(() -> new NotFound("indicator " + indicator));
        try {
            var values = read(actor, ref, indicator, document);
            var place = new ProjectPlace(frame, ref);
            return new PreviewPage(
                    frame,
                    Recorder.trail(place, frame.t("project.pilot.preview")),
                    place.pilot() + "/measurements",
                    indicator,
                    document,
                    facts(frame, known, values, given(ref, document).name()),
                    new Course(frame).of(known, values.measurements()));
        } catch (Refused refused) {
            return page(frame, actor, ref, SubmittedForm.NOTHING.refused(refused.reasons()));
        }
    }

    private static List<Term> facts(Frame frame, Pilot.Indicator indicator, MeasurePilots.Values read, String file) {
        var values = read.measurements();
        var days = values.stream().map(Pilot.Measurement::on).sorted().toList();
        var sorted = values.stream().map(Pilot.Measurement::value).sorted().toList();
        var facts = new ArrayList<>(List.of(
                Term.of(frame.t("project.pilot.csv"), file),
                Term.of(frame.t("project.pilot.indicator"), indicator.name()),
                Term.of(frame.t("project.pilot.preview.count"), frame.number(values.size())),
                Term.of(frame.t("project.pilot.preview.first"), frame.date(days.getFirst())),
                Term.of(frame.t("project.pilot.preview.last"), frame.date(days.getLast())),
                Term.of(frame.t("project.pilot.preview.least"), ShowPilot.figure(indicator, sorted.getFirst())),
                Term.of(frame.t("project.pilot.preview.mean"), ShowPilot.figure(indicator, Pilot.mean(values))),
                Term.of(frame.t("project.pilot.preview.most"), ShowPilot.figure(indicator, sorted.getLast()))));
        if (read.passedOver() > 0) {
            facts.add(Term.of(frame.t("project.pilot.preview.passed-over"), frame.number(read.passedOver())));
        }
        return facts;
    }

    @PostMapping("/files/{document}")
    Object apply(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String document, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var indicator = entered.value("indicator");
                    if (given(ref, document).size() > AskForValues.LONG) {
                        var job = ask.ask(actor, ref, indicator, document);
                        return Redirect.to(ValuesController.address(frame, ref, job.id()));
                    }
                    var values = read(actor, ref, indicator, document).measurements();
                    measure.record(actor, ref, indicator, values, document);
                    return Recorder.recorded(frame, ref);
                },
                again -> page(frame, actor, ref, again));
    }
}
