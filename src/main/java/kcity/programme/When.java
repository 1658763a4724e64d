package kcity.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day, or a month where the sources name no day. */
public record When(YearMonth month, @Nullable Integer day) {
    public static When parse(String written) {
        if (written.length() == 7) {
            return new When(YearMonth.parse(written), null);
        }
        LocalDate date = LocalDate.parse(written);
        return new When(YearMonth.from(date), date.getDayOfMonth());
    }

    public static When of(LocalDate date) {
        return new When(YearMonth.from(date), date.getDayOfMonth());
    }

    /** The day, or the first of the month. */
    public LocalDate earliest() {
        return day == null ? month.atDay(1) : month.atDay(day);
    }

    /** The day, or the last of the month. */
    public LocalDate latest() {
        return day == null ? month.atEndOfMonth() : month.atDay(day);
    }

    @Override
    public String toString() {
        return day == null ? month.toString() : earliest().toString();
    }
}
