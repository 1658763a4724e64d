package kcity.project.award;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.shared.DayRange;
import kcity.web.FormInput;

/** The terms of an agreement as officers typed them. */
record TermsInput(FormInput input, LocalDate today) {
    private static final int YEARS = 10;

    /** The milestones that stay, and then those typed; rows of which nothing is filled in are passed over. */
    Terms terms(List<PlannedMilestone> staying) {
        var amount = input.won("amount");
        var ends = input.day("endsOn", days());
        var rows = IntStream.rangeClosed(staying.size() + 1, staying.size() + AwardForms.ROWS)
                .filter(this::isFilledIn)
                .mapToObj(this::milestone);
        var milestones = Stream.concat(staying.stream(), rows).toList();
        input.done();
        return new Terms(amount, ends, milestones);
    }

    /** No agreement of this programme runs longer. */
    private DayRange days() {
        return DayRange.USUAL.until(today.plusYears(YEARS));
    }

    private boolean isFilledIn(int row) {
        return Stream.of("milestone-", "due-", "part-", "report-")
                .anyMatch(field -> !input.text(field + row).isEmpty());
    }

    private PlannedMilestone milestone(int row) {
        return new PlannedMilestone(
                input.text("milestone-" + row),
                input.day("due-" + row, days()),
                input.won("part-" + row),
                input.oneOf("report-" + row, "|KICK_OFF|INTERIM_REPORT|FINAL_REPORT"));
    }
}
