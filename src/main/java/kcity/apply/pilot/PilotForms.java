package kcity.apply.pilot;

import java.util.Arrays;
import java.util.List;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.Pilot;
import kcity.programme.ProgrammeType;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The forms of the pilot's page, each filled with what was typed. */
final class PilotForms {
    private final Frame frame;
    private final Entered entered;
    private final Pilot pilot;
    private final boolean planning;

    PilotForms(Frame frame, Entered entered, Pilot pilot, ProgrammeType type) {
        this.frame = frame;
        this.entered = entered;
        this.pilot = pilot;
        this.planning = type == ProgrammeType.PLANNING;
    }

    private boolean finished() {
        return pilot.delivered(DeliverableKind.FINAL_REPORT);
    }

    List<Field> install() {
        return filled(
                !planning && !finished(),
                Field.text("site", frame.t("apply.pilot.site")),
                Field.text("equipment", frame.t("apply.pilot.equipment")).optional(),
                Field.of(Kind.DATE, "installedOn", frame.t("apply.pilot.installed-on")));
    }

    List<Field> operate() {
        return filled(
                !planning && !pilot.sites().isEmpty() && pilot.operatingSince() == null,
                Field.of(Kind.DATE, "startedOn", frame.t("apply.pilot.started-on")));
    }

    List<Field> plan() {
        var directions = Arrays.stream(Direction.values())
                .map(d -> Option.of(d.name(), frame.t("apply.pilot.direction." + d)))
                .toList();
        return filled(
                !planning && !finished(),
                Field.text("name", frame.t("apply.pilot.indicator")),
                Field.text("unit", frame.t("apply.pilot.unit")),
                Field.choice("direction", frame.t("apply.pilot.direction"), directions),
                Field.of(Kind.NUMBER, "baseline", frame.t("apply.pilot.baseline")),
                Field.of(Kind.NUMBER, "target", frame.t("apply.pilot.target")));
    }

    List<Field> measure() {
        var indicators = pilot.indicators().stream()
                .map(i -> Option.of(i.key(), i.name()))
                .toList();
        return filled(
                !indicators.isEmpty() && !finished(),
                Field.choice("indicator", frame.t("apply.pilot.indicator"), indicators),
                Field.of(Kind.DATE, "measuredOn", frame.t("apply.pilot.measured-on"))
                        .optional(),
                Field.of(Kind.NUMBER, "value", frame.t("apply.pilot.value")).optional(),
                Field.of(Kind.FILE, "file", frame.t("apply.pilot.csv"))
                        .hint(frame.t("apply.pilot.csv.hint"))
                        .accept(".csv")
                        .optional());
    }

    List<Field> deliver() {
        var open = Arrays.stream(DeliverableKind.values())
                .filter(kind -> planning || kind == DeliverableKind.FINAL_REPORT)
                .filter(kind -> !pilot.delivered(kind))
                .map(kind -> Option.of(kind.name(), frame.t("apply.pilot.report." + kind)))
                .toList();
        return filled(
                !open.isEmpty(),
                Field.choice("kind", frame.t("apply.pilot.report"), open),
                Field.of(Kind.DATE, "heldOn", frame.t("apply.pilot.held-on")),
                Field.longText("summary", frame.t("apply.pilot.summary")),
                Field.of(Kind.FILE, "document", frame.t("apply.pilot.document")).optional());
    }

    private List<Field> filled(boolean applies, Field... fields) {
        return applies
                ? Arrays.stream(fields)
                        .map(field -> entered.values().isEmpty() ? field : entered.fill(frame, field))
                        .toList()
                : List.of();
    }
}
