package kcity.pilot;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import kcity.shared.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * When a value was measured, as people and sensors write it: a day; an hour of it in a cell of its own or behind the day; behind the hour, where it is
 * needed, how far the clock is from UTC.
 *
 * @param day null where it cannot be read
 * @param at null where it cannot be read; midnight where none is written
 * @param offset null where none is written
 */
public record WrittenMoment(
        @Nullable LocalDate day,
        @Nullable LocalTime at,
        @Nullable ZoneOffset offset) {
    private static final Pattern BOTH = Pattern.compile("(.*?\\d[.일]?)(?:[Tt]| )(\\d{1,2}:.*)");
    private static final Pattern TIME = Pattern.compile(
            "([01]?\\d|2[0-3]):([0-5]\\d)(?::00(?:\\.0+)?)? ?(?:(?:UTC|GMT)? ?([+-])(\\d{1,2})(?::?([0-5]\\d))?|(Z|UTC|GMT))?");
    private static final int LONGEST = 60;

    /**
     * @param day with the hour behind it, or alone
     * @param time may be empty
     */
    public static WrittenMoment read(String day, String time) {
        var both = BOTH.matcher(plain(day));
        if (time.isEmpty() && both.matches()) {
            return timed(WrittenDay.read(both.group(1)).orElse(null), both.group(2));
        }
        var read = WrittenDay.read(day).orElse(null);
        return time.isEmpty() ? new WrittenMoment(read, LocalTime.MIDNIGHT, null) : timed(read, plain(time));
    }

    /** What of it is the day, without an hour behind it. */
    static String dayOf(String day, String time) {
        var both = BOTH.matcher(plain(day));
        return time.isEmpty() && both.matches() ? both.group(1) : day;
    }

    private static String plain(String written) {
        return written.length() > LONGEST
                ? ""
                : Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("[\u2010-\u2015\u2212]", "-")
                        .replaceAll("\\s+", " ");
    }

    private static WrittenMoment timed(@Nullable LocalDate day, String written) {
        var time = TIME.matcher(written);
        if (!time.matches()) {
            return new WrittenMoment(day, null, null);
        }
        var at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        if (time.group(6) != null) {
            return new WrittenMoment(day, at, ZoneOffset.UTC);
        }
        if (time.group(3) == null) {
            return new WrittenMoment(day, at, null);
        }
        var offset = offset(time.group(3), time.group(4), time.group(5));
        return new WrittenMoment(day, offset.isPresent() ? at : null, offset.orElse(null));
    }

    private static Optional<ZoneOffset> offset(String sign, String hours, @Nullable String minutes) {
        var total = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds((sign.equals("-") ? -60 : 60) * total));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }
}
