package kcity.forms;

import java.time.LocalDate;
import kcity.shared.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date field takes. A first day never depends on today, as an answer that was right must stay so.
 *
 * @param yearsAhead the last day is so many years after today; null where it is {@code range}'s
 */
public record AskedDays(DayRange range, @Nullable Integer yearsAhead) {
    static final AskedDays USUAL = new AskedDays(DayRange.USUAL, null);

    DayRange on(LocalDate today) {
        return yearsAhead == null ? range : range.until(today.plusYears(yearsAhead));
    }
}
