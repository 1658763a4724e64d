package kcity.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** The one place where numbers that people write are taken apart. */
final class NumeralReader {
    private static final Numeral NONE = new Numeral.None();
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal MOST_WON = BigDecimal.valueOf(Won.MOST);
    /** The sign for decimals that is nothing else, the Arabic one. */
    private static final char SURE = '\u066B';

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern MARKED = Pattern.compile("(\\d*)([.,\u066B])(\\d+)");
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern GROUPED =
            Pattern.compile("([1-9]\\d{0,2}([.,' ])\\d{3}(?:\\2\\d{3})*)(?:([.,\u066B])(\\d+))?");
    private static final Pattern INDIAN = Pattern.compile("([1-9]\\d?(?:,\\d{2})+,\\d{3})(?:\\.(\\d+))?");
    private static final Pattern ENGLISH = Pattern.compile("(?i)(.*?) ?(thousand|million|mn|billion|bn)");
    private static final Map<String, BigDecimal> ENGLISH_UNITS = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000));
    /** Such as {@code 15,00}: who parts thousands by comma has left out a digit, and won have no decimals. */
    private static final Pattern SLIPPED_GROUP = Pattern.compile("\\d*,\\d{1,2}");

    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?i)^(?:₩|\\\\|krw|won|원) ?");
    private static final Pattern CURRENCY_AFTER = Pattern.compile("(?i) ?(?:₩|krw|won|원)$");

    private NumeralReader() {}

    static Numeral number(String written) {
        var read = written.length() > LONGEST ? NONE : signed(uniform(written));
        return read.sure().filter(number -> number.precision() > MOST_DIGITS).isPresent() ? NONE : read;
    }

    static Numeral won(String written) {
        if (written.length() > LONGEST) {
            return NONE;
        }
        var bare = CURRENCY_AFTER
                .matcher(CURRENCY_BEFORE.matcher(uniform(written)).replaceFirst(""))
                .replaceFirst("");
        if (SLIPPED_GROUP.matcher(bare).matches()) {
            return NONE;
        }
        return switch (unsigned(bare)) {
            case Numeral.One(var number) when isWon(number) -> new Numeral.One(number.setScale(0));
            case Numeral.Two two when bare.indexOf(',') >= 0 -> new Numeral.One(two.grouped());
            case Numeral.Two two -> two;
            default -> NONE;
        };
    }

    /** Whole, or written with the two zeros of currencies that have cents. */
    private static boolean isWon(BigDecimal number) {
        return number.signum() >= 0
                && number.scale() <= 2
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(MOST_WON) <= 0;
    }

    /** In narrow signs: ASCII digits, one kind of space, apostrophe and minus. */
    private static String uniform(String written) {
        var uniform = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .forEach(sign -> uniform.appendCodePoint(uniform(sign)));
        return uniform.toString().strip().replaceAll(" +", " ");
    }

    private static int uniform(int sign) {
        if (Character.isDigit(sign)) {
            return '0' + Character.digit(sign, 10);
        }
        if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
            return ' ';
        }
        return switch (sign) {
            case '\u2019', '\u2018', '\u02BC', '\u00B4', '`', '\u066C' -> '\'';
            case '\u2212', '\u2010', '\u2011', '\u2013' -> '-';
            case '\uFFE6' -> '₩';
            default -> sign;
        };
    }

    private static Numeral signed(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '+' -> unsigned(text.substring(1).strip());
            case '-' -> negated(unsigned(text.substring(1).strip()));
            default -> unsigned(text);
        };
    }

    private static Numeral negated(Numeral numeral) {
        return switch (numeral) {
            case Numeral.One(var number) -> new Numeral.One(number.negate());
            case Numeral.Two(var grouped, var decimal) -> new Numeral.Two(grouped.negate(), decimal.negate());
            case Numeral.None none -> none;
        };
    }

    private static Numeral unsigned(String text) {
        var english = ENGLISH.matcher(text);
        if (english.matches()) {
            var unit = java.util.Objects.requireNonNull(
                    ENGLISH_UNITS.get(english.group(2).toLowerCase(java.util.Locale.ROOT)));
            return timesUnit(digits(english.group(1)), unit, english.group(1));
        }
        return KoreanUnits.areIn(text) ? KoreanUnits.read(text) : digits(text);
    }

    private static Numeral timesUnit(Numeral before, BigDecimal unit, String written) {
        return beforeUnit(before, written)
                .sure()
                .<Numeral>map(number -> new Numeral.One(number.multiply(unit)))
                .orElse(NONE);
    }

    /** Before a unit a point stands for decimals and a comma parts thousands, as in 1.234억 and 1,234억. */
    static Numeral beforeUnit(Numeral read, String written) {
        return read instanceof Numeral.Two(var grouped, var decimal)
                ? new Numeral.One(written.indexOf(',') >= 0 ? grouped : decimal)
                : read;
    }

    static Numeral digits(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new Numeral.One(new BigDecimal(text));
        }
        var marked = MARKED.matcher(text);
        if (marked.matches()) {
            return marked(marked.group(1), marked.group(2).charAt(0), marked.group(3));
        }
        var grouped = GROUPED.matcher(text);
        if (grouped.matches() && !grouped.group(2).equals(grouped.group(3))) {
            return whole(grouped.group(1), grouped.group(4));
        }
        var indian = INDIAN.matcher(text);
        return indian.matches() ? whole(indian.group(1), indian.group(2)) : NONE;
    }

    private static Numeral marked(String before, char mark, String after) {
        var decimal = new BigDecimal((before.isEmpty() ? "0" : before) + "." + after);
        return mark != SURE && after.length() == 3 && GROUP.matcher(before).matches()
                ? new Numeral.Two(new BigDecimal(before + after), decimal)
                : new Numeral.One(decimal);
    }

    private static Numeral whole(String groups, @org.jspecify.annotations.Nullable String decimals) {
        var digits = groups.replaceAll("\\D", "");
        return new Numeral.One(new BigDecimal(decimals == null ? digits : digits + "." + decimals));
    }
}
