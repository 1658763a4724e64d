package kcity.project.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.pilot.TakeBackEntries;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.web.CsvFile;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
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

/** Accepting reports, and taking back what was recorded by mistake; measured values as a file with those taken back beside those that count. */
@Controller
@RequestMapping("/projects/{ref}/pilot")
class TakeBackController {
    private static final String ENTRY = "/withdrawals/{kind:[a-z-]+}/{id:[A-Za-z0-9_-]+}";

    private final Recorder recorder;
    private final PilotQueries pilots;
    private final TakeBackEntries takeBack;
    private final DeliverReports reports;

    TakeBackController(Recorder recorder, PilotQueries pilots, TakeBackEntries takeBack, DeliverReports reports) {
        this.recorder = recorder;
        this.pilots = pilots;
        this.takeBack = takeBack;
        this.reports = reports;
    }

    private FormPage form(Frame frame, Actor actor, String ref, SubmittedForm entered, String key, List<Field> fields) {
        var about = recorder.admit(actor, ref);
        return FormPage.of(frame, entered, frame.t(key), Recorder.trail(new ProjectPlace(frame, ref), frame.t(key)))
                .about(about)
                .lead(frame.t(key + ".lead"))
                .button(frame.t(key + ".do"))
                .fields(fields);
    }

    @GetMapping(ENTRY)
    FormPage entry(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String kind, @PathVariable String id) {
        return entry(frame, actor, ref, kind, SubmittedForm.NOTHING);
    }

    private FormPage entry(Frame frame, Actor actor, String ref, String kind, SubmittedForm entered) {
        var what = frame.t("project.pilot.struck." + kind(kind));
        return form(
                        frame,
                        actor,
                        ref,
                        entered,
                        "project.pilot.take-back",
                        List.of(Field.longText("reason", frame.t("project.pilot.take-back.reason"))
                                .about(Matter.REASON)))
                .about(recorder.admit(actor, ref) + " · " + what);
    }

    @PostMapping(ENTRY)
    Object takeBack(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            @PathVariable String kind,
            @PathVariable String id,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBack(actor, ref, kind(kind), id, entered.value("reason"));
                    return Recorder.recorded(frame, ref);
                },
                again -> entry(frame, actor, ref, kind, again));
    }

    private static TakeBackEntries.Kind kind(String written) {
        for (var kind : TakeBackEntries.Kind.values()) {
            if (PilotWithdrawals.word(kind).equals(written)) {
                return kind;
            }
        }
        throw new NotFound("entries of the kind " + written);
    }

    @GetMapping("/measurements/correction")
    FormPage value(Frame frame, Actor actor, @PathVariable String ref) {
        return value(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private FormPage value(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var fields = new PilotForms(frame).correction(pilots.of(actor, ref));
        return form(frame, actor, ref, entered, "project.pilot.correct", fields);
    }

    @PostMapping("/measurements/correction")
    Object correct(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var written = new FormInput(entered);
                    var indicator = written.chosen("indicator");
                    var moment = MomentInput.of(written);
                    @Nullable BigDecimal right = written.numberIfAny("value").orElse(null);
                    written.done();
                    takeBack.correct(actor, ref, indicator, moment, right, entered.value("reason"));
                    return Recorder.recorded(frame, ref);
                },
                again -> value(frame, actor, ref, again));
    }

    /** With the column names that {@link MeasurementController} reads, so that the file can be read in again. */
    @GetMapping("/measurements/values.csv")
    ResponseEntity<Resource> values(Actor actor, @PathVariable String ref) {
        return CsvFile.download(
                ref.toLowerCase(Locale.ROOT) + "-values.csv",
                List.of("indicator", "date", "time", "value", "unit", "taken back"),
                PilotWithdrawals.values(pilots.of(actor, ref))::forEach);
    }

    @GetMapping("/reports/{kind:KICK_OFF|INTERIM_REPORT|FINAL_REPORT}/acceptance")
    FormPage acceptance(Frame frame, Actor actor, @PathVariable String ref, @PathVariable DeliverableKind kind) {
        return acceptance(frame, actor, ref, kind, SubmittedForm.NOTHING);
    }

    private FormPage acceptance(Frame frame, Actor actor, String ref, DeliverableKind kind, SubmittedForm entered) {
        var summary = pilots.of(actor, ref)
                .deliverable(kind)
                .map(Pilot.Deliverable::summary)
                .orElseThrow(() -> new NotFound("report " + kind + " of " + ref));
        return form(frame, actor, ref, entered, "project.pilot.accept", List.of())
                .about(frame.t("project.pilot.report." + kind) + " · " + summary);
    }

    @PostMapping("/reports/{kind:KICK_OFF|INTERIM_REPORT|FINAL_REPORT}/acceptance")
    Object accept(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            @PathVariable DeliverableKind kind,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    reports.accept(actor, ref, kind);
                    return Recorder.recorded(frame, ref);
                },
                again -> acceptance(frame, actor, ref, kind, again));
    }
}
