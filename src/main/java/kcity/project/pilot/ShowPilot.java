package kcity.project.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.documents.Documents;
import kcity.people.PeopleQueries;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.pilot.PilotRights;
import kcity.programme.ProgrammeType;
import kcity.project.ProjectNavigation;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one pilot together. */
@Component
class ShowPilot {
    private final PilotQueries pilots;
    private final ProjectNavigation navigation;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Documents documents;

    ShowPilot(
            PilotQueries pilots,
            ProjectNavigation navigation,
            ApplicationQueries applications,
            CallQueries calls,
            PeopleQueries people,
            Documents documents) {
        this.pilots = pilots;
        this.navigation = navigation;
        this.applications = applications;
        this.calls = calls;
        this.people = people;
        this.documents = documents;
    }

    PilotPage page(Frame frame, Actor actor, String ref) {
        var pilot = pilots.of(actor, ref);
        var application = applications.application(actor, ref);
        var heading = frame.t("project.pilot.title." + pilot.type());
        var place = new ProjectPlace(frame, ref);
        var call = calls.call(application.decidingCall());
        var records = application.submitted() && PilotRights.mayRecord(actor, application, call);
        var withdrawals = new PilotWithdrawals(frame);
        return new PilotPage(
                frame,
                ref,
                heading,
                application.title(),
                application.synthetic(),
                navigation.trail(frame, application, heading),
                navigation.of(frame, application),
                state(frame, pilot),
                records ? acts(frame, actor, pilot, call, place.pilot()) : List.of(),
                pilot.type() == ProgrammeType.DEMONSTRATION,
                operation(frame, pilot.operation()),
                pilot.sites().stream().map(site -> site(frame, site)).toList(),
                pilot.indicators().stream().map(i -> indicator(frame, i)).toList(),
                pilot.incidents().stream()
                        .map(i -> new PilotPage.Incident(
                                frame.date(i.happenedOn()), i.what(), i.remedy().isEmpty() ? "–" : i.remedy()))
                        .toList(),
                reports(frame, pilot, ref, place.pilot()),
                pilot.indicators().isEmpty()
                        ? List.of()
                        : List.of(
                                new Link(frame.t("project.pilot.values"), place.pilot() + "/measurements/values.csv")),
                withdrawals.struck(pilot, id -> people.nameFor(actor, id)),
                records ? withdrawals.ways(pilot, place.pilot(), PilotRights.mayAccept(actor, call)) : List.of());
    }

    private static Tag state(Frame frame, Pilot pilot) {
        if (pilot.finished()) {
            return Tag.of(Tone.SUCCESS, frame.t("project.pilot.phase.finished"));
        }
        return Tag.of(Tone.PRIMARY, frame.t("project.pilot.phase." + phase(pilot)));
    }

    private static String phase(Pilot pilot) {
        if (pilot.type() == ProgrammeType.PLANNING) {
            return "reports";
        }
        return pilot.sites().isEmpty()
                ? "installation"
                : pilot.operation() == null ? "ready" : pilot.operates() ? "operation" : "reports";
    }

    /** What waits comes first. */
    private static List<Link> acts(Frame frame, Actor actor, Pilot pilot, Call call, String base) {
        var acts = new ArrayList<Link>();
        if (PilotRights.mayAccept(actor, call)) {
            pilot.deliverables().stream()
                    .filter(report -> !report.accepted() && !report.by().equals(actor.id()))
                    .forEach(report -> acts.add(new Link(
                            frame.t("project.pilot.accept.of", frame.t("project.pilot.report." + report.kind())),
                            base + "/reports/" + report.kind() + "/acceptance")));
        }
        if (pilot.type() == ProgrammeType.DEMONSTRATION && !pilot.finished()) {
            if (pilot.operates() && !pilot.indicators().isEmpty()) {
                acts.add(act(frame, "project.pilot.measure", base + "/measurements"));
            }
            acts.add(act(frame, "project.pilot.install", base + "/sites"));
            acts.add(act(frame, "project.pilot.plan", base + "/indicators"));
            if (!pilot.sites().isEmpty() && pilot.operation() == null) {
                acts.add(act(frame, "project.pilot.operate", base + "/operation"));
            }
            if (pilot.operates()) {
                acts.add(act(frame, "project.pilot.end", base + "/operation-end"));
            }
            acts.add(act(frame, "project.pilot.note", base + "/incidents"));
        }
        if (!pilot.operates() && pilot.nextReport().isPresent()) {
            acts.add(act(frame, "project.pilot.deliver", base + "/reports"));
        }
        return acts;
    }

    private static Link act(Frame frame, String key, String address) {
        return new Link(frame.t(key), address);
    }

    private static List<Term> operation(Frame frame, Pilot.@Nullable Operation operation) {
        if (operation == null) {
            return List.of();
        }
        var end = operation.endedOn();
        return List.of(
                Term.of(frame.t("project.pilot.started-on"), frame.date(operation.startedOn())),
                Term.of(
                        frame.t("project.pilot.ended-on"),
                        end == null ? frame.t("project.pilot.goes-on") : frame.date(end)));
    }

    private static PilotPage.Site site(Frame frame, Pilot.Site site) {
        var latitude = site.latitude();
        var longitude = site.longitude();
        return new PilotPage.Site(
                site.name(),
                latitude == null || longitude == null
                        ? site.place()
                        : frame.t(
                                "project.pilot.at", site.place(), latitude.toPlainString(), longitude.toPlainString()),
                site.partner(),
                site.equipment().isEmpty() ? "–" : site.equipment(),
                frame.date(site.installedOn()));
    }

    private static PilotPage.Indicator indicator(Frame frame, Pilot.Indicator indicator) {
        var measured = indicator.measured();
        var figures = List.of(
                Term.of(frame.t("project.pilot.baseline"), figure(indicator, indicator.baseline())),
                Term.of(frame.t("project.pilot.target"), figure(indicator, indicator.target())),
                Term.of(
                        frame.t("project.pilot.direction"),
                        frame.t("project.pilot.direction." + indicator.direction())),
                Term.of(
                        frame.t("project.pilot.mean", indicator.measurements().size()),
                        measured == null ? "–" : figure(indicator, measured)));
        return new PilotPage.Indicator(
                indicator.name(), figures, reached(frame, indicator), new Course(frame).of(indicator));
    }

    static String figure(Pilot.Indicator indicator, BigDecimal value) {
        var shown = value.scale() > 3 ? value.setScale(3, RoundingMode.HALF_EVEN) : value;
        return shown.toPlainString() + " " + indicator.unit();
    }

    private static Tag reached(Frame frame, Pilot.Indicator indicator) {
        if (indicator.measurements().isEmpty()) {
            return Tag.of(Tone.NEUTRAL, frame.t("project.pilot.state.none"));
        }
        return indicator.reached()
                ? Tag.of(Tone.SUCCESS, frame.t("project.pilot.state.reached"))
                : Tag.of(Tone.WARNING, frame.t("project.pilot.state.short"));
    }

    private List<PilotPage.Report> reports(Frame frame, Pilot pilot, String ref, String base) {
        return Arrays.stream(DeliverableKind.values())
                .filter(kind -> pilot.type() == ProgrammeType.PLANNING || kind == DeliverableKind.FINAL_REPORT)
                .map(kind -> pilot.deliverable(kind)
                        .map(delivered -> report(frame, delivered, ref, base))
                        .orElseGet(() -> new PilotPage.Report(
                                frame.t("project.pilot.report." + kind),
                                Tag.of(Tone.NEUTRAL, frame.t("project.pilot.report.open")),
                                "",
                                "",
                                List.of())))
                .toList();
    }

    private PilotPage.Report report(Frame frame, Pilot.Deliverable deliverable, String ref, String base) {
        var files = Stream.ofNullable(deliverable.document())
                .flatMap(id -> documents.find(DeliverReports.files(ref), id).stream())
                .map(d -> new FileEntry(d.name(), base + "/documents/" + d.id(), d.sizeText()))
                .toList();
        return new PilotPage.Report(
                frame.t("project.pilot.report." + deliverable.kind()),
                deliverable.accepted()
                        ? Tag.of(Tone.SUCCESS, frame.t("project.pilot.report.accepted"))
                        : Tag.of(Tone.PRIMARY, frame.t("project.pilot.report.delivered")),
                frame.date(deliverable.heldOn()),
                deliverable.summary(),
                files);
    }
}
