package kcity.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.programme.Band;
import kcity.programme.ProgrammeType;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with terms, each thing at its field: {@code amount}, {@code endsOn}, and {@code milestone-N}, {@code due-N}, {@code part-N},
 * {@code report-N} of the Nth milestone.
 *
 * @param band of the sub-type; null where nobody published one
 * @param today the day in Korea
 * @param signedOn the same where nothing is signed yet
 */
record TermsCheck(ProgrammeType type, Won granted, @Nullable Band band, LocalDate today, LocalDate signedOn) {
    List<Reason> of(Terms terms) {
        var wrong = new ArrayList<Reason>();
        amount(terms.amount(), wrong);
        for (var i = 0; i < terms.milestones().size(); i++) {
            milestone(terms, i, wrong);
        }
        if (terms.milestones().isEmpty()) {
            wrong.add(Reason.at(AwardMatter.MILESTONE.of(1), "refusal.award.milestone-missing"));
        } else if (!terms.planned().equals(terms.amount())) {
            wrong.add(Reason.at(
                    AwardMatter.AMOUNT, "refusal.award.milestones-do-not-add-up", terms.planned(), terms.amount()));
        }
        return wrong;
    }

    private void amount(Won amount, List<Reason> wrong) {
        if (amount.compareTo(granted) > 0 || amount.amount() == 0) {
            wrong.add(Reason.at(AwardMatter.AMOUNT, "refusal.award.more-than-granted", granted));
        } else if (band != null && band.least() != null && amount.compareTo(band.least()) < 0) {
            wrong.add(Reason.at(AwardMatter.AMOUNT, "refusal.award.below-band", band.least()));
        }
    }

    void end(LocalDate endsOn, List<Reason> wrong) {
        if (!endsOn.isAfter(today)) {
            wrong.add(Reason.at(AwardMatter.ENDS_ON, "refusal.award.ends-before-it-begins"));
        }
    }

    private void milestone(Terms terms, int index, List<Reason> wrong) {
        var milestone = terms.milestones().get(index);
        var number = index + 1;
        if (Seen.isBlank(milestone.name())) {
            wrong.add(Reason.at(AwardMatter.MILESTONE.of(number), "refusal.award.milestone-name-missing"));
        }
        if (milestone.amount().amount() == 0) {
            wrong.add(Reason.at(AwardMatter.MILESTONE_AMOUNT.of(number), "refusal.award.milestone-without-money"));
        }
        if (type == ProgrammeType.DEMONSTRATION && !List.of("", "FINAL_REPORT").contains(milestone.report())) {
            wrong.add(Reason.at(AwardMatter.MILESTONE_REPORT.of(number), "refusal.award.final-report-only"));
        }
        if (milestone.dueOn().isAfter(terms.endsOn())) {
            wrong.add(Reason.at(AwardMatter.MILESTONE_DUE.of(number), "refusal.award.due-after-end"));
        }
        if (milestone.dueOn().isBefore(signedOn)) {
            wrong.add(Reason.at(AwardMatter.MILESTONE_DUE.of(number), "refusal.award.due-before-signing", signedOn));
        }
        if (index > 0
                && milestone.dueOn().isBefore(terms.milestones().get(index - 1).dueOn())) {
            wrong.add(Reason.at(AwardMatter.MILESTONE_DUE.of(number), "refusal.award.due-out-of-order"));
        }
    }
}
