package kcity.desk.award;

import java.util.ArrayList;
import java.util.List;
import kcity.award.AmendmentKind;
import kcity.award.Award;
import kcity.web.Countries;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The forms of an award's page, each filled with what was typed. */
final class AwardForms {
    static final int MILESTONES = 4;

    private final Frame frame;
    private final Entered entered;

    AwardForms(Frame frame, Entered entered) {
        this.frame = frame;
        this.entered = entered;
    }

    List<Field> tender() {
        return filled(List.of(
                Field.text("notice", frame.t("desk.award.notice")).hint(frame.t("desk.award.notice.hint")),
                Field.text("name", frame.t("desk.award.contractor")),
                Field.select("country", frame.t("desk.award.country"), Countries.options(frame.language()))
                        .value("KR")));
    }

    List<Field> agreement(Award award) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("number", frame.t("desk.award.number")));
        fields.add(Field.of(Kind.WON, "amount", frame.t("desk.award.amount"))
                .hint(frame.t("desk.award.amount.hint", award.granted())));
        fields.add(Field.of(Kind.DATE, "endsOn", frame.t("desk.award.ends")));
        for (var i = 1; i <= MILESTONES; i++) {
            var name = Field.text("milestone-" + i, frame.t("desk.award.milestone.name", i));
            fields.add(i == 1 ? name : name.optional());
            fields.add(Field.of(Kind.DATE, "due-" + i, frame.t("desk.award.milestone.due", i))
                    .optional());
            fields.add(Field.of(Kind.WON, "part-" + i, frame.t("desk.award.milestone.amount", i))
                    .optional());
        }
        return filled(fields);
    }

    List<Field> payment(Award award) {
        var unpaid = award.milestones().stream()
                .filter(m -> !m.paid())
                .map(m -> Option.of(Integer.toString(m.number()), m.name() + " · " + frame.won(m.amount())))
                .toList();
        return unpaid.isEmpty()
                ? List.of()
                : filled(List.of(
                        Field.choice("milestone", frame.t("desk.award.milestone"), unpaid),
                        Field.text("reference", frame.t("desk.award.reference"))
                                .hint(frame.t("desk.award.reference.hint"))));
    }

    List<Field> amendment() {
        var kinds = List.of(
                Option.of(AmendmentKind.NOTICE.name(), frame.t("desk.award.amendment.NOTICE")),
                Option.of(AmendmentKind.APPROVAL.name(), frame.t("desk.award.amendment.APPROVAL")));
        return filled(List.of(
                Field.choice("kind", frame.t("desk.award.amendment.kind"), kinds),
                Field.text("change", frame.t("desk.award.amendment.change")),
                Field.longText("reason", frame.t("desk.award.amendment.reason")),
                Field.of(Kind.WON, "newAmount", frame.t("desk.award.amendment.amount"))
                        .optional(),
                Field.of(Kind.DATE, "newEnd", frame.t("desk.award.amendment.end"))
                        .optional()));
    }

    private List<Field> filled(List<Field> fields) {
        return fields.stream()
                .map(field -> entered.values().isEmpty() ? field : entered.fill(frame, field))
                .toList();
    }
}
