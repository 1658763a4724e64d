package kcity.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as somebody wrote it: year, month and day parted by hyphens, points, slashes or 년 월 일; or the year last, where day and month cannot be taken
 * for each other. 3/4/2024 is two days and is asked back with both.
 */
public final class WrittenDay {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}) ?[-./년] ?(\\d{1,2}) ?[-./월] ?(\\d{1,2}) ?[.일]?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{4})");
    private static final int LONGEST = 30;

    private WrittenDay() {}

    /** Empty where it is no day, or could be two. Whether the day makes sense is for a {@link DayRange} to say. */
    public static Optional<LocalDate> read(String written) {
        var readings = readings(written);
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    /** Why it cannot be read, at its field. Holds only where {@link #read} is empty. */
    public static Refused.Reason wrong(String field, String written) {
        var readings = readings(written);
        if (readings.size() > 1) {
            return Refused.Reason.at(
                    field,
                    "refusal.forms.day-two-ways",
                    readings.getFirst(),
                    readings.getFirst().toString(),
                    readings.getLast(),
                    readings.getLast().toString());
        }
        return Refused.Reason.at(
                field, isWellFormed(written) ? "refusal.forms.no-such-day" : "refusal.forms.no-date", written.strip());
    }

    private static List<LocalDate> readings(String written) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        var yearFirst = YEAR_FIRST.matcher(plain(written));
        if (yearFirst.matches()) {
            return day(yearFirst, 1, 2, 3).toList();
        }
        var yearLast = YEAR_LAST.matcher(plain(written));
        return yearLast.matches()
                ? Stream.concat(day(yearLast, 3, 2, 1), day(yearLast, 3, 1, 2))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static boolean isWellFormed(String written) {
        return written.length() <= LONGEST
                && (YEAR_FIRST.matcher(plain(written)).matches()
                        || YEAR_LAST.matcher(plain(written)).matches());
    }

    private static Stream<LocalDate> day(MatchResult parts, int year, int month, int day) {
        try {
            return Stream.of(LocalDate.of(part(parts, year), part(parts, month), part(parts, day)));
        } catch (DateTimeException noSuchDay) {
            return Stream.empty();
        }
    }

    private static int part(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("\\s+", " ");
    }
}
