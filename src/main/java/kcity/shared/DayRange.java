package kcity.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The days that make sense for a question, both ends among them. */
public record DayRange(LocalDate earliest, LocalDate latest) {
    /** From before the programme began to beyond anything it could agree on: a year outside is a slip of the keys. */
    public static final DayRange USUAL = new DayRange(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31));

    /** The newest day that has begun anywhere on Earth: nobody can have done anything later. */
    public static LocalDate newest(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    }

    /** From the day on which something came to now, wherever on Earth that was read: what belongs to it was done in between. */
    public static DayRange since(Instant came, Instant now) {
        return new DayRange(LocalDate.ofInstant(came, ZoneOffset.ofHours(-12)), newest(now));
    }

    public DayRange until(LocalDate last) {
        return new DayRange(earliest, last.isBefore(latest) ? last : latest);
    }

    /** As {@link #wrong(Matter, LocalDate)}, at a question. */
    public Optional<Refused.Reason> wrong(String question, LocalDate day) {
        return wrong(new Matter.Named(question), day);
    }

    /** What is wrong with that day; empty where nothing is. */
    public Optional<Refused.Reason> wrong(Matter about, LocalDate day) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Optional.of(Refused.Reason.at(about, "refusal.forms.day-out-of-range", earliest, latest))
                : Optional.empty();
    }
}
