package kcity.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kcity.shared.CountryCode;
import kcity.shared.DayRange;
import kcity.shared.Numeral;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import kcity.shared.WrittenDay;

/** What somebody typed, as values. What is known to be wrong or cannot be read is told at its field, all at once by {@link #done}; until then a neutral value stands for it. */
public final class FormInput {
    private static final Pattern MOMENT = Pattern.compile("(.{1,30}?)(?:T| +)(\\d{2}:\\d{2}(?::\\d{2})?)");
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);
    private final SubmittedForm entered;
    private final List<Reason> wrong = new ArrayList<>();

    public FormInput(SubmittedForm entered) {
        this.entered = entered;
        wrong.addAll(entered.reasons());
    }

    public String text(String field) {
        return entered.value(field);
    }

    public Won won(String field) {
        return told(field, Numeral.won(text(field)), "refusal.forms.no-won")
                .map(amount -> new Won(amount.longValueExact()))
                .orElse(Won.ZERO);
    }

    /** Empty where nothing was typed. */
    public Optional<Won> wonIfAny(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(won(field));
    }

    public BigDecimal number(String field) {
        return told(field, Numeral.of(text(field)), "refusal.forms.no-number").orElse(BigDecimal.ZERO);
    }

    /** Between two ends, which settle what could be read in two ways; empty where nothing was typed. */
    public Optional<BigDecimal> numberIfAny(String field, int least, int most) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Numeral.of(text(field)) instanceof Numeral.Two(var grouped, var decimal)
                                && (grouped.intValue() < least || grouped.intValue() > most)
                        ? decimal
                        : number(field));
    }

    /** Empty where nothing was typed. */
    public Optional<BigDecimal> numberIfAny(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(number(field));
    }

    /** A whole number that is not negative; empty where nothing was typed, or what is none. */
    public Optional<Integer> wholeIfAny(String field) {
        return text(field).isEmpty()
                ? Optional.empty()
                : told(field, Numeral.of(text(field)), "refusal.forms.no-whole")
                        .flatMap(number -> whole(field, number));
    }

    private Optional<Integer> whole(String field, BigDecimal number) {
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST_WHOLE) > 0) {
            wrong(field, "refusal.forms.no-whole");
            return Optional.empty();
        }
        return Optional.of(number.intValueExact());
    }

    private Optional<BigDecimal> told(String field, Numeral numeral, String noNumber) {
        numeral.wrong(field, noNumber).ifPresent(wrong::add);
        return numeral.sure();
    }

    public LocalDate day(String field) {
        return day(field, DayRange.USUAL);
    }

    public LocalDate day(String field, DayRange range) {
        var day = WrittenDay.read(text(field));
        if (day.isEmpty()) {
            wrong.add(WrittenDay.wrong(field, text(field)));
        }
        day.flatMap(read -> range.wrong(field, read)).ifPresent(wrong::add);
        return day.orElse(LocalDate.EPOCH);
    }

    /** Empty where nothing was typed. */
    public Optional<LocalDate> dayIfAny(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(day(field));
    }

    /** Midnight where nothing was typed. */
    public LocalTime time(String field) {
        try {
            return text(field).isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text(field));
        } catch (DateTimeException e) {
            wrong(field, "refusal.forms.no-time");
            return LocalTime.MIDNIGHT;
        }
    }

    /** A day as {@link WrittenDay} reads it, and the time behind it, in that zone; empty where nothing was typed, or what is none. */
    public Optional<Instant> momentIfAny(String field, ZoneId zone) {
        var parts = MOMENT.matcher(text(field));
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        if (!parts.matches()) {
            wrong(field, "refusal.forms.no-moment");
            return Optional.empty();
        }
        var day = WrittenDay.read(parts.group(1));
        if (day.isEmpty()) {
            wrong.add(WrittenDay.wrong(field, parts.group(1)));
        }
        return day.filter(read -> inRange(field, read)).flatMap(read -> moment(field, read, parts.group(2), zone));
    }

    private Optional<Instant> moment(String field, LocalDate day, String time, ZoneId zone) {
        try {
            return Optional.of(day.atTime(LocalTime.parse(time)).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            wrong(field, "refusal.forms.no-moment");
            return Optional.empty();
        }
    }

    private boolean inRange(String field, LocalDate day) {
        var out = DayRange.USUAL.wrong(field, day);
        out.ifPresent(wrong::add);
        return out.isEmpty();
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, "refusal.forms.no-choice");
                    return words.getEnumConstants()[0];
                });
    }

    /** One of words that a pattern names. */
    public String oneOf(String field, String words) {
        if (!text(field).matches(words)) {
            wrong(field, "refusal.forms.no-choice");
        }
        return text(field);
    }

    /** One of what only a room knows: something must have been chosen. */
    public String chosen(String field) {
        if (text(field).isEmpty()) {
            wrong(field, "refusal.forms.no-choice");
        }
        return text(field);
    }

    public CountryCode country(String field) {
        if (!CountryCode.isKnown(text(field))) {
            wrong(field, "refusal.forms.no-country");
            return CountryCode.KOREA;
        }
        return new CountryCode(text(field));
    }

    public void wrong(String field, String key, Object... arguments) {
        wrong.add(Reason.at(field, key, arguments));
    }

    public List<Reason> wrong() {
        return List.copyOf(wrong);
    }

    /** Throws {@link Refused} with all that could not be read. */
    public void done() {
        Refused.ifAny(wrong);
    }
}
