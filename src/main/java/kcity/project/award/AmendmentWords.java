package kcity.project.award;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kcity.award.AmendmentKind;
import kcity.award.Award;
import kcity.award.PlannedMilestone;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** Amendments in the reader's words, each with what was before and what is after. */
record AmendmentWords(Frame frame, UnaryOperator<String> names) {
    List<AwardPage.Amendment> of(List<Award.Amendment> amendments) {
        return amendments.stream().map(this::amendment).toList();
    }

    private AwardPage.Amendment amendment(Award.Amendment amendment) {
        return new AwardPage.Amendment(
                frame.t("project.award.amendment", amendment.number(), frame.date(amendment.at())),
                tag(amendment),
                words(amendment),
                differences(amendment));
    }

    private Tag tag(Award.Amendment amendment) {
        if (!amendment.stands()) {
            return Tag.of(Tone.WARNING, frame.t("project.award.amendment.taken-back"));
        }
        return Tag.of(
                amendment.kind() == AmendmentKind.APPROVAL ? Tone.PRIMARY : Tone.NEUTRAL,
                frame.t("project.award.amendment." + amendment.kind()));
    }

    private List<Term> words(Award.Amendment amendment) {
        var words = new ArrayList<>(List.of(
                Term.of(frame.t("project.award.amendment.change"), amendment.change()),
                Term.of(frame.t("project.award.amendment.reason"), amendment.reason())));
        var back = amendment.takenBack();
        if (back != null) {
            words.add(Term.of(frame.t("project.award.amendment.taken-back.why"), back.reason()));
            words.add(Term.of(
                    frame.t("project.award.amendment.taken-back.by"),
                    frame.date(back.at()) + " · " + names.apply(back.by())));
        }
        return words;
    }

    private List<AwardPage.Difference> differences(Award.Amendment amendment) {
        var before = amendment.before();
        var differences = new ArrayList<AwardPage.Difference>();
        amendment
                .newAmount()
                .ifPresent(after -> differences.add(new AwardPage.Difference(
                        frame.t("project.award.agreed"), frame.won(before.amount()), frame.won(after))));
        amendment
                .newEnd()
                .ifPresent(after -> differences.add(new AwardPage.Difference(
                        frame.t("project.award.ends"), frame.date(before.endsOn()), frame.date(after))));
        if (!amendment.newMilestones().isEmpty()) {
            differences.add(new AwardPage.Difference(
                    frame.t("project.award.milestones"), plan(before.milestones()), plan(amendment.newMilestones())));
        }
        return differences;
    }

    private String plan(List<PlannedMilestone> milestones) {
        return milestones.stream()
                .map(m -> frame.t("project.award.milestone.short", m.name(), frame.date(m.dueOn()), m.amount()))
                .collect(Collectors.joining("\n"));
    }
}
