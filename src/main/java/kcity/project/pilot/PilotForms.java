package kcity.project.pilot;

import java.util.Arrays;
import java.util.List;
import kcity.documents.Documents;
import kcity.pilot.Direction;
import kcity.pilot.Pilot;
import kcity.pilot.PilotMatter;
import kcity.shared.Matter;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The questions of what is recorded of a pilot. */
record PilotForms(Frame frame) {
    List<Field> install() {
        return List.of(
                Field.text("site", frame.t("project.pilot.site")).about(PilotMatter.SITE),
                Field.text("place", frame.t("project.pilot.place"))
                        .about(PilotMatter.PLACE)
                        .hint(frame.t("project.pilot.place.hint")),
                Field.text("partner", frame.t("project.pilot.partner"))
                        .about(PilotMatter.PARTNER)
                        .hint(frame.t("project.pilot.partner.hint")),
                Field.of(Kind.NUMBER, "latitude", frame.t("project.pilot.latitude"))
                        .about(PilotMatter.LATITUDE)
                        .hint(frame.t("project.pilot.latitude.hint"))
                        .optional(),
                Field.of(Kind.NUMBER, "longitude", frame.t("project.pilot.longitude"))
                        .about(PilotMatter.LONGITUDE)
                        .hint(frame.t("project.pilot.longitude.hint"))
                        .optional(),
                Field.text("equipment", frame.t("project.pilot.equipment")).optional(),
                Field.of(Kind.DATE, "installedOn", frame.t("project.pilot.installed-on"))
                        .about(PilotMatter.INSTALLED_ON));
    }

    List<Field> startedOn() {
        return List.of(Field.of(Kind.DATE, "startedOn", frame.t("project.pilot.started-on"))
                .about(PilotMatter.STARTED_ON));
    }

    List<Field> endedOn() {
        return List.of(Field.of(Kind.DATE, "endedOn", frame.t("project.pilot.ended-on"))
                .about(PilotMatter.ENDED_ON));
    }

    List<Field> plan() {
        var directions = Arrays.stream(Direction.values())
                .map(d -> Option.of(d.name(), frame.t("project.pilot.direction." + d)))
                .toList();
        return List.of(
                Field.text("name", frame.t("project.pilot.indicator")).about(PilotMatter.INDICATOR),
                Field.text("unit", frame.t("project.pilot.unit"))
                        .about(PilotMatter.UNIT)
                        .hint(frame.t("project.pilot.unit.hint"))
                        .width("short"),
                Field.choice("direction", frame.t("project.pilot.direction"), directions),
                Field.of(Kind.NUMBER, "baseline", frame.t("project.pilot.baseline"))
                        .hint(frame.t("project.pilot.baseline.hint")),
                Field.of(Kind.NUMBER, "target", frame.t("project.pilot.target")).about(PilotMatter.TARGET));
    }

    List<Field> incident() {
        return List.of(
                Field.of(Kind.DATE, "happenedOn", frame.t("project.pilot.happened-on"))
                        .about(PilotMatter.HAPPENED_ON),
                Field.longText("what", frame.t("project.pilot.what")).about(PilotMatter.WHAT),
                Field.longText("remedy", frame.t("project.pilot.remedy")).optional());
    }

    List<Field> report(Pilot pilot) {
        var next =
                pilot.nextReport().map(kind -> Option.of(kind.name(), frame.t("project.pilot.report." + kind))).stream()
                        .toList();
        return List.of(
                Field.choice("kind", frame.t("project.pilot.report"), next)
                        .about(PilotMatter.REPORT_KIND)
                        .value(next.isEmpty() ? "" : next.getFirst().value()),
                Field.of(Kind.DATE, "heldOn", frame.t("project.pilot.held-on")).about(PilotMatter.HELD_ON),
                Field.longText("summary", frame.t("project.pilot.summary")).about(PilotMatter.SUMMARY),
                Field.of(Kind.FILE, "document", frame.t("project.pilot.document"))
                        .about(PilotMatter.DOCUMENT)
                        .hint(frame.t("project.pilot.document.hint", Documents.LARGEST / 1_000_000))
                        .accept("." + String.join(",.", Documents.REPORTS)));
    }

    private Field indicator(Pilot pilot, String name) {
        var options = pilot.indicators().stream()
                .map(i -> Option.of(i.key(), i.name()))
                .toList();
        return Field.choice(name, frame.t("project.pilot.indicator"), options)
                .value(options.size() == 1 ? options.getFirst().value() : "");
    }

    List<Field> value(Pilot pilot) {
        return List.of(
                indicator(pilot, "indicator"),
                Field.of(Kind.DATE, "measuredOn", frame.t("project.pilot.measured-on"))
                        .about(PilotMatter.MEASURED_ON),
                Field.text("measuredAt", frame.t("project.pilot.measured-at"))
                        .about(PilotMatter.MEASURED_AT)
                        .hint(frame.t("project.pilot.measured-at.hint"))
                        .width("short")
                        .optional(),
                Field.of(Kind.NUMBER, "value", frame.t("project.pilot.value")).about(PilotMatter.VALUE));
    }

    List<Field> correction(Pilot pilot) {
        return List.of(
                indicator(pilot, "indicator"),
                Field.of(Kind.DATE, "measuredOn", frame.t("project.pilot.measured-on"))
                        .about(PilotMatter.MEASURED_ON),
                Field.text("measuredAt", frame.t("project.pilot.measured-at"))
                        .about(PilotMatter.MEASURED_AT)
                        .hint(frame.t("project.pilot.measured-at.hint"))
                        .width("short")
                        .optional(),
                Field.of(Kind.NUMBER, "value", frame.t("project.pilot.correct.value"))
                        .about(PilotMatter.VALUE)
                        .hint(frame.t("project.pilot.correct.value.hint"))
                        .optional(),
                Field.longText("reason", frame.t("project.pilot.take-back.reason"))
                        .about(Matter.REASON));
    }

    List<Field> file(Pilot pilot) {
        return List.of(
                indicator(pilot, "fileIndicator"),
                Field.of(Kind.FILE, "file", frame.t("project.pilot.csv"))
                        .about(PilotMatter.VALUE_FILE)
                        .hint(frame.t("project.pilot.csv.hint"))
                        .accept(".csv"));
    }
}
