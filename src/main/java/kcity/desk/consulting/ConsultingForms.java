package kcity.desk.consulting;

import java.util.Arrays;
import java.util.List;
import kcity.consulting.ConsultingMatter;
import kcity.consulting.FindingKind;
import kcity.documents.Documents;
import kcity.shared.Matter;
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
                Field.text("consultant", frame.t("desk-consulting.consultant")).about(ConsultingMatter.CONSULTANT),
                Field.text("firm", frame.t("desk-consulting.firm")).about(ConsultingMatter.FIRM));
    }

    static List<Field> visit(Frame frame, SubmittedForm entered) {
        return filled(
                frame,
                entered,
                Field.of(Kind.DATE, "on", frame.t("desk-consulting.day")).about(ConsultingMatter.VISITED_ON),
                Field.text("place", frame.t("desk-consulting.place")).about(ConsultingMatter.PLACE),
                Field.text("people", frame.t("desk-consulting.people"))
                        .about(ConsultingMatter.PEOPLE_MET)
                        .hint(frame.t("desk-consulting.people.hint")));
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
                                        .toList())
                        .about(ConsultingMatter.FINDING_KIND),
                Field.longText("words", frame.t("desk-consulting.finding")).about(ConsultingMatter.FINDING));
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
                                        Option.of("no", frame.t("desk-consulting.no-go"))))
                        .about(ConsultingMatter.CONCLUSION),
                Field.longText("report", frame.t("desk-consulting.report"))
                        .about(ConsultingMatter.REPORT)
                        .hint(frame.t("desk-consulting.report.hint")),
                Field.of(Kind.FILE, "file", frame.t("desk-consulting.file"))
                        .hint(frame.t("desk-consulting.file.hint", Documents.LARGEST / 1_000_000))
                        .accept("." + String.join(",.", Documents.REPORTS))
                        .optional(),
                Field.longText("reason", frame.t("desk-consulting.reason"))
                        .about(Matter.REASON)
                        .hint(frame.t("desk-consulting.reason.hint")));
    }

    private static List<Field> filled(Frame frame, SubmittedForm entered, Field... fields) {
        return Arrays.stream(fields).map(field -> entered.fill(frame, field)).toList();
    }
}
