package kcity.desk.consulting;

import java.util.Arrays;
import java.util.List;
import kcity.consulting.FindingKind;
import kcity.documents.Documents;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The questions of the four forms of consulting. */
final class ConsultingForms {

    private ConsultingForms() {}

    static List<Field> beginning(Frame frame, SubmittedForm entered) {
        return filled(
                frame,
                entered,
                Field.text("consultant", frame.t("desk-consulting.consultant")),
                Field.text("firm", frame.t("desk-consulting.firm")));
    }

    static List<Field> visit(Frame frame, SubmittedForm entered) {
        return filled(
                frame,
                entered,
                Field.of(Kind.DATE, "on", frame.t("desk-consulting.day")),
                Field.text("place", frame.t("desk-consulting.place")),
                Field.text("people", frame.t("desk-consulting.people")).hint(frame.t("desk-consulting.people.hint")));
    }

    static List<Field> finding(Frame frame, SubmittedForm entered) {
        return filled(
                frame,
                entered,
                Field.select(
                        "kind",
                        frame.t("desk-consulting.kind"),
                        Arrays.stream(FindingKind.values())
                                .map(kind -> Option.of(kind.name(), frame.t("desk-consulting.kind." + kind)))
                                .toList()),
                Field.longText("words", frame.t("desk-consulting.finding")));
    }

    static List<Field> conclusion(Frame frame, SubmittedForm entered) {
        return filled(
                frame,
                entered,
                Field.choice(
                        "go",
                        frame.t("desk-consulting.conclusion"),
                        List.of(
                                Option.of("yes", frame.t("desk-consulting.go")),
                                Option.of("no", frame.t("desk-consulting.no-go")))),
                Field.longText("report", frame.t("desk-consulting.report"))
                        .hint(frame.t("desk-consulting.report.hint")),
                Field.of(Kind.FILE, "file", frame.t("desk-consulting.file"))
                        .hint(frame.t("desk-consulting.file.hint", Documents.LARGEST / 1_000_000))
                        .accept("." + String.join(",.", Documents.REPORTS))
                        .optional(),
                Field.longText("reason", frame.t("desk-consulting.reason"))
                        .hint(frame.t("desk-consulting.reason.hint")));
    }

    private static List<Field> filled(Frame frame, SubmittedForm entered, Field... fields) {
        return Arrays.stream(fields).map(field -> entered.fill(frame, field)).toList();
    }
}
