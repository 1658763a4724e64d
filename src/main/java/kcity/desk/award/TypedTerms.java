package kcity.desk.award;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.shared.DayRange;
import kcity.web.Typed;

/** The terms of an agreement as officers typed them. */
record TypedTerms(Typed typed, LocalDate today) {
    private static final int YEARS = 10;

    /** The milestones that stay, and then those typed; rows of which nothing is filled in are passed over. */
    Terms terms(List<PlannedMilestone> staying) {
        var amount = typed.won("amount");
        var ends = typed.day("endsOn", days());
        var rows = IntStream.rangeClosed(staying.size() + 1, staying.size() + AwardForms.ROWS)
                .filter(this::isFilledIn)
                .mapToObj(this::milestone);
        var milestones = Stream.concat(staying.stream(), rows).toList();
        typed.done();
        return new Terms(amount, ends, milestones);
    }

    /** No agreement of this programme runs longer. */
    private DayRange days() {
        return DayRange.USUAL.until(today.plusYears(YEARS));
    }

    private boolean isFilledIn(int row) {
        return Stream.of("milestone-", "due-", "part-")
                .anyMatch(field -> !typed.text(field + row).isEmpty());
    }

    private PlannedMilestone milestone(int row) {
        return new PlannedMilestone(
                typed.text("milestone-" + row),
                typed.day("due-" + row, days()),
                typed.won("part-" + row),
                typed.oneOf("report-" + row, "|KICK_OFF|INTERIM_REPORT|FINAL_REPORT"));
    }
}
