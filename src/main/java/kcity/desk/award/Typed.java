package kcity.desk.award;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import kcity.web.Entered;

/** What officers typed, as values; what cannot be read is told at its field, all at once. */
final class Typed {
    private final Entered entered;
    private final List<Reason> wrong = new ArrayList<>();

    Typed(Entered entered) {
        this.entered = entered;
    }

    /** The milestones that stay, and then those typed; rows of which nothing is filled in are passed over. */
    Terms terms(List<PlannedMilestone> staying) {
        var amount = won("amount");
        var ends = date("endsOn");
        var typed = IntStream.rangeClosed(staying.size() + 1, staying.size() + AwardForms.ROWS)
                .filter(this::isFilledIn)
                .mapToObj(this::milestone);
        var milestones = Stream.concat(staying.stream(), typed).toList();
        done();
        return new Terms(amount, ends, milestones);
    }

    private boolean isFilledIn(int row) {
        return Stream.of("milestone-", "due-", "part-")
                .anyMatch(field -> !entered.value(field + row).isEmpty());
    }

    private PlannedMilestone milestone(int row) {
        return new PlannedMilestone(
                entered.value("milestone-" + row),
                date("due-" + row),
                won("part-" + row),
                oneOf("report-" + row, "|KICK_OFF|INTERIM_REPORT|FINAL_REPORT"));
    }

    private Won won(String field) {
        var plain = entered.value(field).replaceAll("[,\\s]", "");
        if (!plain.matches("\\d{1,15}")) {
            wrong.add(Reason.at(field, "refusal.desk.no-won"));
            return Won.ZERO;
        }
        return new Won(Long.parseLong(plain));
    }

    /** Nothing where nothing is typed. */
    Won wonOrNothing(String field) {
        return entered.value(field).isEmpty() ? Won.ZERO : won(field);
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(entered.value(field));
        } catch (DateTimeException e) {
            wrong.add(Reason.at(field, "refusal.desk.no-date"));
            return LocalDate.EPOCH;
        }
    }

    String oneOf(String field, String words) {
        if (!entered.value(field).matches(words)) {
            wrong.add(Reason.at(field, "refusal.desk.choose"));
        }
        return entered.value(field);
    }

    void wrong(String field, String key) {
        wrong.add(Reason.at(field, key));
    }

    void done() {
        Refused.ifAny(wrong);
    }
}
