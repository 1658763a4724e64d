package kcity.apply.pilot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.documents.Documents;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.pilot.RecordPilots;
import kcity.reading.WrongFile;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.web.Download;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recording sites, operation, measured values and reports. */
@Controller
class PilotController {
    private final PilotQueries pilots;
    private final RecordPilots record;
    private final MeasurePilots measure;
    private final ApplicationQueries applications;
    private final Documents documents;

    PilotController(
            PilotQueries pilots,
            RecordPilots record,
            MeasurePilots measure,
            ApplicationQueries applications,
            Documents documents) {
        this.pilots = pilots;
        this.record = record;
        this.measure = measure;
        this.applications = applications;
        this.documents = documents;
    }

    @GetMapping("/apply/{ref}/pilot")
    Page pilot(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, Entered.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String ref, Entered entered) {
        var pilot = pilots.of(actor, ref);
        var application = applications.application(actor, ref);
        return new PilotShown(frame, documents, ref).page(application, pilot, entered);
    }

    @PostMapping("/apply/{ref}/pilot/sites")
    Object install(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    record.install(
                            actor,
                            ref,
                            entered.value("site"),
                            entered.value("equipment"),
                            date(entered, "installedOn"));
                    return back(ref);
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/apply/{ref}/pilot/operation")
    Object operate(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    record.startOperation(actor, ref, date(entered, "startedOn"));
                    return back(ref);
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/apply/{ref}/pilot/indicators")
    Object plan(Frame frame, Actor actor, @PathVariable String ref, Entered entered) {
        return entered.orAgain(
                () -> {
                    var wrong = new ArrayList<Reason>();
                    var baseline = number(entered, "baseline", wrong);
                    var target = number(entered, "target", wrong);
                    if (!entered.value("direction").matches("HIGHER|LOWER")) {
                        wrong.add(Reason.at("direction", "refusal.apply.choose"));
                    }
                    Refused.ifAny(wrong);
                    measure.set(
                            actor,
                            ref,
                            new MeasurePilots.Plan(
                                    entered.value("name"),
                                    entered.value("unit"),
                                    Direction.valueOf(entered.value("direction")),
                                    baseline,
                                    target));
                    return back(ref);
                },
                again -> page(frame, actor, ref, again));
    }

    @PostMapping("/apply/{ref}/pilot/measurements")
    Object measure(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            Entered entered,
            @RequestParam @Nullable MultipartFile file) {
        return entered.orAgain(
                () -> {
                    measure.record(actor, ref, entered.value("indicator"), measurements(entered, file));
                    return back(ref);
                },
                again -> page(frame, actor, ref, again));
    }

    private static List<Pilot.Measurement> measurements(Entered entered, @Nullable MultipartFile file) {
        if (file != null && !file.isEmpty()) {
            return fromFile(file);
        }
        var wrong = new ArrayList<Reason>();
        var value = number(entered, "value", wrong);
        Refused.ifAny(wrong);
        return List.of(new Pilot.Measurement(date(entered, "measuredOn"), value));
    }

    private static List<Pilot.Measurement> fromFile(MultipartFile file) {
        try {
            return MeasurePilots.read(
                    String.valueOf(file.getOriginalFilename()), new String(file.getBytes(), StandardCharsets.UTF_8));
        } catch (WrongFile wrong) {
            throw new Refused(wrong.complaints().stream()
                    .limit(20)
                    .map(c -> Reason.at("file", "refusal.apply.pilot.line", c.line(), c.reason()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/apply/{ref}/pilot/reports")
    Object deliver(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            Entered entered,
            @RequestParam @Nullable MultipartFile document) {
        return entered.orAgain(
                () -> {
                    if (!entered.value("kind").matches("KICK_OFF|INTERIM_REPORT|FINAL_REPORT")) {
                        throw new Refused(List.of(Reason.at("kind", "refusal.apply.choose")));
                    }
                    var heldOn = date(entered, "heldOn");
                    record.deliver(
                            actor,
                            ref,
                            DeliverableKind.valueOf(entered.value("kind")),
                            heldOn,
                            entered.value("summary"),
                            keep(actor, document));
                    return back(ref);
                },
                again -> page(frame, actor, ref, again));
    }

    private @Nullable String keep(Actor actor, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return documents
                    .keep(actor, String.valueOf(file.getOriginalFilename()), file.getBytes())
                    .id();
        } catch (Refused refused) {
            throw new Refused(refused.reasons().stream()
                    .map(r -> new Reason(r.key(), r.arguments(), "document"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/apply/{ref}/pilot/documents/{id}")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var mine = pilots.of(actor, ref).deliverables().stream().anyMatch(d -> id.equals(d.document()));
        var document = documents.find(id).filter(d -> mine).orElseThrow(() -> new NotFound("document " + id));
        return Download.of(document.name(), document.type(), documents.bytes(id));
    }

    private static LocalDate date(Entered entered, String field) {
        try {
            return LocalDate.parse(entered.value(field));
        } catch (DateTimeException e) {
            throw new Refused(List.of(Reason.at(field, "refusal.apply.no-date")));
        }
    }

    private static BigDecimal number(Entered entered, String field, List<Reason> wrong) {
        if (entered.value(field).matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            return new BigDecimal(entered.value(field));
        }
        wrong.add(Reason.at(field, "refusal.apply.no-number"));
        return BigDecimal.ZERO;
    }

    private static Redirect back(String ref) {
        return Redirect.to("/apply/" + ref + "/pilot").saying("apply.pilot.recorded");
    }
}
