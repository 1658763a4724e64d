package kcity.project.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kcity.pilot.Pilot;
import kcity.pilot.TakeBackEntries.Kind;
import kcity.shared.Withdrawn;
import kcity.web.Frame;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Struck;

/** What was taken back of a pilot, and where each entry can be. */
record PilotWithdrawals(Frame frame) {
    private static final Map<String, String> KINDS = Map.of(
            "site", "SITE",
            "operation", "OPERATION",
            "operation_end", "OPERATION_END",
            "indicator", "INDICATOR",
            "incident", "INCIDENT",
            "deliverable", "REPORT",
            "acceptance", "ACCEPTANCE",
            "measurement", "MEASUREMENT");

    /** As addresses write it. */
    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every entry that the room may let go, by what it says. */
    List<Link> ways(Pilot pilot, String base, boolean accepts) {
        var ways = new ArrayList<Link>();
        if (pilot.indicators().stream().anyMatch(i -> !i.measurements().isEmpty())) {
            ways.add(new Link(frame.t("project.pilot.correct"), base + "/measurements/correction"));
        }
        pilot.sites().forEach(site -> add(ways, base, Kind.SITE, Integer.toString(site.number()), site.name()));
        var operation = pilot.operation();
        if (operation != null && operation.endedOn() != null) {
            add(ways, base, Kind.OPERATION_END, "end", frame.date(operation.endedOn()));
        } else if (operation != null) {
            add(ways, base, Kind.OPERATION, "start", frame.date(operation.startedOn()));
        }
        pilot.indicators().stream()
                .filter(indicator -> indicator.measurements().isEmpty())
                .forEach(indicator -> add(ways, base, Kind.INDICATOR, indicator.key(), indicator.name()));
        pilot.incidents()
                .forEach(i -> add(ways, base, Kind.INCIDENT, Integer.toString(i.number()), frame.date(i.happenedOn())));
        pilot.deliverables().stream()
                .filter(report -> !report.accepted() || accepts)
                .forEach(report -> add(
                        ways,
                        base,
                        report.accepted() ? Kind.ACCEPTANCE : Kind.REPORT,
                        report.kind().name(),
                        frame.t("project.pilot.report." + report.kind())));
        return ways;
    }

    private void add(List<Link> ways, String base, Kind kind, String id, String said) {
        ways.add(new Link(
                frame.t("project.pilot.take-back.of", frame.t("project.pilot.struck." + kind), said),
                base + "/withdrawals/" + word(kind) + "/" + id));
    }

    List<Struck> struck(Pilot pilot, UnaryOperator<String> names) {
        var taken = new TakenBack(frame, names);
        return pilot.withdrawn().stream()
                .map(gone -> taken.of(
                        frame.t("project.pilot.struck." + KINDS.get(gone.kind())),
                        gone,
                        "indicator",
                        "measured_on",
                        "measured_at",
                        "utc_offset",
                        "value",
                        "name",
                        "place",
                        "started_on",
                        "ended_on",
                        "happened_on",
                        "what",
                        "held_on",
                        "summary"))
                .toList();
    }

    /** Those that count, and those taken back with their reason, by indicator and time. */
    static List<List<String>> values(Pilot pilot) {
        var rows = new ArrayList<List<String>>();
        for (var indicator : pilot.indicators()) {
            indicator.measurements().forEach(m -> rows.add(row(indicator, m, "")));
            pilot.withdrawn().stream()
                    .filter(gone -> gone.kind().equals("measurement"))
                    .filter(gone -> gone.value("indicator").equals(indicator.key()))
                    .forEach(gone -> rows.add(row(indicator, measurement(gone), gone.reason())));
        }
        return rows;
    }

    private static Pilot.Measurement measurement(Withdrawn gone) {
        var offset = gone.value("utc_offset");
        return new Pilot.Measurement(
                LocalDate.parse(gone.value("measured_on")),
                LocalTime.parse(gone.value("measured_at")),
                offset.isEmpty() ? null : ZoneOffset.of(offset),
                new BigDecimal(gone.value("value")));
    }

    private static List<String> row(Pilot.Indicator indicator, Pilot.Measurement value, String takenBack) {
        return List.of(
                indicator.name(),
                value.on().toString(),
                value.hour(),
                value.value().toPlainString(),
                indicator.unit(),
                takenBack);
    }
}
