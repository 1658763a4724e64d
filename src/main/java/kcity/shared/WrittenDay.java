package kcity.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as somebody wrote it: year, month and day in this order, parted by hyphens, points, slashes or 년 월 일; no other order, as 3/4 is two days. */
public final class WrittenDay {
    private static final Pattern DAY = Pattern.compile("(\\d{4}) ?[-./년] ?(\\d{1,2}) ?[-./월] ?(\\d{1,2}) ?[.일]?");
    private static final int LONGEST = 30;

    private WrittenDay() {}

    /** Empty where it is no day. Whether the day makes sense is for a {@link DayRange} to say. */
    public static Optional<LocalDate> read(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("\\s+", " ");
        var day = DAY.matcher(plain);
        if (written.length() > LONGEST || !day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
