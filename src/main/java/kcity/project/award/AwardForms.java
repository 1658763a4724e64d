package kcity.project.award;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.award.AmendmentKind;
import kcity.award.Award;
import kcity.award.AwardMatter;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.programme.ProgrammeType;
import kcity.shared.Matter;
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
                Field.text("notice", frame.t("project.award.notice"))
                        .about(AwardMatter.NOTICE)
                        .hint(frame.t("project.award.notice.hint")),
                Field.text("name", frame.t("project.award.contractor")).about(AwardMatter.CONTRACTOR),
                Field.select("country", frame.t("project.award.country"), Countries.options(frame.language()))
                        .about(AwardMatter.COUNTRY)
                        .value("KR"),
                Field.of(Kind.DATE, "chosenOn", frame.t("project.award.chosen-on"))
                        .about(AwardMatter.CHOSEN_ON));
    }

    List<Field> agreement(Award award) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("number", frame.t("project.award.number")).about(AwardMatter.NUMBER));
        fields.addAll(terms(award, award.granted(), "", List.of(), 1));
        return fields;
    }

    List<Field> payment() {
        return List.of(
                Field.of(Kind.DATE, "paidOn", frame.t("project.award.paid-on")).about(AwardMatter.PAID_ON),
                Field.text("reference", frame.t("project.award.reference"))
                        .about(AwardMatter.REFERENCE)
                        .hint(frame.t("project.award.reference.hint")));
    }

    static Field reason(Frame frame) {
        return Field.longText("reason", frame.t("project.award.amendment.reason"))
                .about(Matter.REASON);
    }

    List<Field> contractor(Award.Contractor contractor) {
        return List.of(
                Field.text("notice", frame.t("project.award.notice"))
                        .about(AwardMatter.NOTICE)
                        .value(contractor.notice()),
                Field.text("name", frame.t("project.award.contractor"))
                        .about(AwardMatter.CONTRACTOR)
                        .value(contractor.name()),
                Field.of(Kind.DATE, "chosenOn", frame.t("project.award.chosen-on"))
                        .about(AwardMatter.CHOSEN_ON)
                        .value(contractor.chosenOn().toString()),
                reason(frame));
    }

    List<Field> termination() {
        return List.of(
                Field.of(Kind.DATE, "endedOn", frame.t("project.award.ended-on"))
                        .about(AwardMatter.ENDED_ON),
                Field.of(Kind.WON, "owed", frame.t("project.award.owed"))
                        .about(AwardMatter.OWED)
                        .hint(frame.t("project.award.owed.hint"))
                        .optional(),
                Field.of(Kind.WON, "back", frame.t("project.award.back"))
                        .about(AwardMatter.PAID_BACK)
                        .hint(frame.t("project.award.back.hint"))
                        .optional(),
                reason(frame));
    }

    List<Field> amendment(Award award, Terms now) {
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                        "kind",
                        frame.t("project.award.amendment.kind"),
                        List.of(kind(AmendmentKind.APPROVAL), kind(AmendmentKind.NOTICE)))
                .about(AwardMatter.AMENDMENT_KIND));
        fields.add(
                Field.text("change", frame.t("project.award.amendment.change")).about(AwardMatter.CHANGE));
        fields.add(Field.longText("reason", frame.t("project.award.amendment.reason"))
                .about(Matter.REASON));
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
                frame.t("project.award.amendment." + kind),
                frame.t("project.award.amendment." + kind + ".hint"));
    }

    private List<Field> terms(Award award, Won amount, String ends, List<PlannedMilestone> planned, int from) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of(Kind.WON, "amount", frame.t("project.award.amount"))
                .about(AwardMatter.AMOUNT)
                .hint(frame.t("project.award.amount.hint", award.granted()))
                .value(digits(amount)));
        fields.add(Field.of(Kind.DATE, "endsOn", frame.t("project.award.ends"))
                .about(AwardMatter.ENDS_ON)
                .value(ends));
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
                Field.text("milestone-" + number, frame.t("project.award.milestone.name", number))
                        .about(AwardMatter.MILESTONE.of(number))
                        .value(planned == null ? "" : planned.name()),
                Field.of(Kind.DATE, "due-" + number, frame.t("project.award.milestone.due", number))
                        .about(AwardMatter.MILESTONE_DUE.of(number))
                        .value(planned == null ? "" : planned.dueOn().toString()),
                Field.of(Kind.WON, "part-" + number, frame.t("project.award.milestone.amount", number))
                        .about(AwardMatter.MILESTONE_AMOUNT.of(number))
                        .value(planned == null ? "" : digits(planned.amount())),
                Field.select("report-" + number, frame.t("project.award.milestone.report", number), reports(type))
                        .about(AwardMatter.MILESTONE_REPORT.of(number))
                        .value(planned == null ? "" : planned.report())
                        .optional());
        return required ? fields : fields.stream().map(Field::optional).toList();
    }

    /** A demonstration delivers a final report only. */
    private List<Option> reports(ProgrammeType type) {
        return Stream.of("KICK_OFF", "INTERIM_REPORT", "FINAL_REPORT")
                .filter(report -> type == ProgrammeType.PLANNING || report.equals("FINAL_REPORT"))
                .map(report -> Option.of(report, frame.t("project.award.report." + report)))
                .toList();
    }

    private static String digits(Won amount) {
        return Long.toString(amount.amount());
    }
}
