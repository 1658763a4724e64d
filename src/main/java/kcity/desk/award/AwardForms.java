package kcity.desk.award;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.award.AmendmentKind;
import kcity.award.Award;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.programme.ProgrammeType;
import kcity.shared.Won;
import kcity.web.Countries;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The questions of the acts on an award. */
record AwardForms(Frame frame) {
    /** So many milestones can be typed at once. */
    static final int ROWS = 4;

    List<Field> tender() {
        return List.of(
                Field.text("notice", frame.t("desk.award.notice")).hint(frame.t("desk.award.notice.hint")),
                Field.text("name", frame.t("desk.award.contractor")),
                Field.select("country", frame.t("desk.award.country"), Countries.options(frame.language()))
                        .value("KR"),
                Field.of(Kind.DATE, "chosenOn", frame.t("desk.award.chosen-on")));
    }

    List<Field> agreement(Award award) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("number", frame.t("desk.award.number")));
        fields.addAll(terms(award, award.granted(), "", List.of(), 1));
        return fields;
    }

    List<Field> payment() {
        return List.of(
                Field.of(Kind.DATE, "paidOn", frame.t("desk.award.paid-on")),
                Field.text("reference", frame.t("desk.award.reference")).hint(frame.t("desk.award.reference.hint")));
    }

    static Field reason(Frame frame) {
        return Field.longText("reason", frame.t("desk.award.amendment.reason"));
    }

    List<Field> contractor(Award.Contractor contractor) {
        return List.of(
                Field.text("notice", frame.t("desk.award.notice")).value(contractor.notice()),
                Field.text("name", frame.t("desk.award.contractor")).value(contractor.name()),
                Field.of(Kind.DATE, "chosenOn", frame.t("desk.award.chosen-on"))
                        .value(contractor.chosenOn().toString()),
                reason(frame));
    }

    List<Field> termination() {
        return List.of(
                Field.of(Kind.DATE, "endedOn", frame.t("desk.award.ended-on")),
                Field.of(Kind.WON, "owed", frame.t("desk.award.owed"))
                        .hint(frame.t("desk.award.owed.hint"))
                        .optional(),
                Field.of(Kind.WON, "back", frame.t("desk.award.back"))
                        .hint(frame.t("desk.award.back.hint"))
                        .optional(),
                reason(frame));
    }

    List<Field> amendment(Award award, Terms now) {
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                "kind",
                frame.t("desk.award.amendment.kind"),
                List.of(kind(AmendmentKind.APPROVAL), kind(AmendmentKind.NOTICE))));
        fields.add(Field.text("change", frame.t("desk.award.amendment.change")));
        fields.add(Field.longText("reason", frame.t("desk.award.amendment.reason")));
        var paid = paid(award);
        fields.addAll(terms(
                award,
                now.amount(),
                now.endsOn().toString(),
                now.milestones().subList(paid, now.milestones().size()),
                paid + 1));
        return fields;
    }

    static int paid(Award award) {
        return (int) award.milestones().stream().filter(Award.Milestone::paid).count();
    }

    private Option kind(AmendmentKind kind) {
        return new Option(
                kind.name(),
                frame.t("desk.award.amendment." + kind),
                frame.t("desk.award.amendment." + kind + ".hint"));
    }

    private List<Field> terms(Award award, Won amount, String ends, List<PlannedMilestone> planned, int from) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of(Kind.WON, "amount", frame.t("desk.award.amount"))
                .hint(frame.t("desk.award.amount.hint", award.granted()))
                .value(digits(amount)));
        fields.add(Field.of(Kind.DATE, "endsOn", frame.t("desk.award.ends")).value(ends));
        for (var row = 0; row < ROWS; row++) {
            fields.addAll(milestone(
                    award.type(), from + row, row < planned.size() ? planned.get(row) : null, row == 0 && from == 1));
        }
        return fields;
    }

    private List<Field> milestone(
            ProgrammeType type,
            int number,
            @org.jspecify.annotations.Nullable PlannedMilestone planned,
            boolean required) {
        var fields = List.of(
                Field.text("milestone-" + number, frame.t("desk.award.milestone.name", number))
                        .value(planned == null ? "" : planned.name()),
                Field.of(Kind.DATE, "due-" + number, frame.t("desk.award.milestone.due", number))
                        .value(planned == null ? "" : planned.dueOn().toString()),
                Field.of(Kind.WON, "part-" + number, frame.t("desk.award.milestone.amount", number))
                        .value(planned == null ? "" : digits(planned.amount())),
                Field.select("report-" + number, frame.t("desk.award.milestone.report", number), reports(type))
                        .value(planned == null ? "" : planned.report())
                        .optional());
        return required ? fields : fields.stream().map(Field::optional).toList();
    }

    /** A demonstration delivers a final report only. */
    private List<Option> reports(ProgrammeType type) {
        return Stream.of("KICK_OFF", "INTERIM_REPORT", "FINAL_REPORT")
                .filter(report -> type == ProgrammeType.PLANNING || report.equals("FINAL_REPORT"))
                .map(report -> Option.of(report, frame.t("desk.award.report." + report)))
                .toList();
    }

    private static String digits(Won amount) {
        return Long.toString(amount.amount());
    }
}
