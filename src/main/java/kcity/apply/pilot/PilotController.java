package kcity.apply.pilot;

import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.PilotQueries;
import kcity.pilot.PilotRules;
import kcity.pilot.RecordPilots;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.Download;
import kcity.web.Entered;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.component.Field;
import org.jspecify.annotations.Nullable;
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
@RequestMapping({"/apply/{ref}/pilot", "/desk/pilots/{ref}"})
class PilotController {
    private final PilotPages pages;
    private final PilotQueries pilots;
    private final RecordPilots record;
    private final MeasurePilots measure;
    private final DeliverReports deliver;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Documents documents;

    PilotController(
            PilotPages pages,
            PilotQueries pilots,
            RecordPilots record,
            MeasurePilots measure,
            DeliverReports deliver,
            ApplicationQueries applications,
            CallQueries calls,
            Documents documents) {
        this.pages = pages;
        this.pilots = pilots;
        this.record = record;
        this.measure = measure;
        this.deliver = deliver;
        this.applications = applications;
        this.calls = calls;
        this.documents = documents;
    }

    @GetMapping
    Page pilot(Frame frame, Actor actor, @PathVariable String ref) {
        return pages.page(frame, actor, ref);
    }

    /** The form of one act. */
    private FormPage form(Frame frame, Actor actor, String ref, Entered entered, String key, List<Field> fields) {
        mayRecord(actor, ref);
        return FormPage.of(frame, entered, frame.t(key), new PilotAddress(frame, ref).trail(frame.t(key)))
                .about(ref + " · " + applications.application(actor, ref).title())
                .button(frame.t("apply.pilot.record"))
                .fields(fields);
    }

    private void mayRecord(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        NotAllowed.unless(
                PilotRules.mayRecord(actor, application, calls.call(application.call())),
                actor,
                "record what is done for " + ref);
    }

    private static Redirect back(Frame frame, String ref) {
        return Redirect.to(new PilotAddress(frame, ref).base()).saying("apply.pilot.recorded");
    }

    @GetMapping("/sites")
    FormPage site(Frame frame, Actor actor, @PathVariable String ref) {
        return site(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage site(Frame frame, Actor actor, String ref, Entered entered) {
        return form(frame, actor, ref, entered, "apply.pilot.install", new PilotForms(frame).install());
    }

    @PostMapping("/sites")
    Object install(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var place = new RecordPilots.Place(
                            entered.value("site"),
                            entered.value("place"),
                            entered.value("partner"),
                            written.numberOrNull("latitude"),
                            written.numberOrNull("longitude"),
                            entered.value("equipment"));
                    var on = written.date("installedOn");
                    written.done();
                    record.install(actor, ref, place, on);
                    return back(frame, ref);
                },
                again -> site(frame, actor, ref, again));
    }

    @GetMapping("/operation")
    FormPage operation(Frame frame, Actor actor, @PathVariable String ref) {
        return operation(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage operation(Frame frame, Actor actor, String ref, Entered entered) {
        var fields = new PilotForms(frame).day("startedOn", "apply.pilot.started-on");
        return form(frame, actor, ref, entered, "apply.pilot.operate", fields);
    }

    @PostMapping("/operation")
    Object start(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var on = written.date("startedOn");
                    written.done();
                    record.startOperation(actor, ref, on);
                    return back(frame, ref);
                },
                again -> operation(frame, actor, ref, again));
    }

    @GetMapping("/operation-end")
    FormPage operationEnd(Frame frame, Actor actor, @PathVariable String ref) {
        return operationEnd(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage operationEnd(Frame frame, Actor actor, String ref, Entered entered) {
        var fields = new PilotForms(frame).day("endedOn", "apply.pilot.ended-on");
        return form(frame, actor, ref, entered, "apply.pilot.end", fields).lead(frame.t("apply.pilot.end.lead"));
    }

    @PostMapping("/operation-end")
    Object end(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var on = written.date("endedOn");
                    written.done();
                    record.endOperation(actor, ref, on);
                    return back(frame, ref);
                },
                again -> operationEnd(frame, actor, ref, again));
    }

    @GetMapping("/indicators")
    FormPage indicator(Frame frame, Actor actor, @PathVariable String ref) {
        return indicator(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage indicator(Frame frame, Actor actor, String ref, Entered entered) {
        return form(frame, actor, ref, entered, "apply.pilot.plan", new PilotForms(frame).plan())
                .lead(frame.t("apply.pilot.plan.lead"));
    }

    @PostMapping("/indicators")
    Object plan(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var plan = new MeasurePilots.Plan(
                            entered.value("name"),
                            entered.value("unit"),
                            written.oneOf("direction", Direction.class),
                            written.number("baseline"),
                            written.number("target"));
                    written.done();
                    measure.set(actor, ref, plan);
                    return back(frame, ref);
                },
                again -> indicator(frame, actor, ref, again));
    }

    @GetMapping("/incidents")
    FormPage incident(Frame frame, Actor actor, @PathVariable String ref) {
        return incident(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage incident(Frame frame, Actor actor, String ref, Entered entered) {
        return form(frame, actor, ref, entered, "apply.pilot.note", new PilotForms(frame).incident());
    }

    @PostMapping("/incidents")
    Object note(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var on = written.date("happenedOn");
                    written.done();
                    record.note(actor, ref, on, entered.value("what"), entered.value("remedy"));
                    return back(frame, ref);
                },
                again -> incident(frame, actor, ref, again));
    }

    @GetMapping("/reports")
    FormPage report(Frame frame, Actor actor, @PathVariable String ref) {
        return report(frame, actor, ref, Entered.NOTHING);
    }

    private FormPage report(Frame frame, Actor actor, String ref, Entered entered) {
        var fields = new PilotForms(frame).report(pilots.of(actor, ref));
        return form(frame, actor, ref, entered, "apply.pilot.deliver", fields).withFiles();
    }

    @PostMapping("/reports")
    Object deliver(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            Entered entered,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        mayRecord(actor, ref);
        return entered.orAgain(
                () -> {
                    var written = new Written(entered);
                    var kind = written.oneOf("kind", DeliverableKind.class);
                    var heldOn = written.date("heldOn");
                    written.done();
                    deliver.deliver(
                            actor,
                            ref,
                            kind,
                            heldOn,
                            entered.value("summary"),
                            Written.keep(documents, actor, "document", document));
                    return back(frame, ref);
                },
                again -> report(frame, actor, ref, again));
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var mine = pilots.of(actor, ref).deliverables().stream().anyMatch(d -> id.equals(d.document()));
        var document = documents.find(id).filter(d -> mine).orElseThrow(() -> new NotFound("document " + id));
        return Download.of(document.name(), document.type(), documents.bytes(id));
    }
}
