package kcity.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import kcity.shared.Seen;

/** Numbers as people write them in files: digits and one point; no grouping, no NaN, and no exponent beyond 30, which would only be a slip. */
final class Decimals {
    private static final int FURTHEST = 30;
    private static final Pattern MONEY = Pattern.compile("(?i)[₩$€£¥원]|won|krw|usd|eur");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern EUROPEAN =
            Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}(\\.[0-9]{3}){2,}");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private Decimals() {}

    static BigDecimal parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && "+-.eE".indexOf(c) < 0) {
                throw new NumberFormatException(text);
            }
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > FURTHEST) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /** A number, but one so small or so great that nobody means it. */
    static boolean isFar(String text) {
        try {
            return text.length() < 500 && Math.abs((long) new BigDecimal(text).scale()) > FURTHEST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static long parseWhole(String text) {
        try {
            return parse(text).longValueExact();
        } catch (ArithmeticException e) {
            throw (NumberFormatException) new NumberFormatException(text).initCause(e);
        }
    }

    /** What to write instead: the number itself where it can be made out, else the example. */
    static String remedy(String text, String example, boolean commas) {
        String meant = meant(text);
        if (meant.isEmpty() || meant.equals(text)) {
            return "write it like " + example;
        }
        return "write " + (commas ? meant.replace('.', ',') : meant);
    }

    private static String meant(String text) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Seen.isSpace(c) && !Seen.isInvisible(c) && "'’_".indexOf(c) < 0)
                .map(c -> c == '\u2212' || c == '\u2013' ? '-' : c)
                .forEach(bare::appendCodePoint);
        String number = MONEY.matcher(bare).replaceAll("");
        if (GROUPED.matcher(number).matches()) {
            return number.replace(",", "");
        }
        if (EUROPEAN.matcher(number).matches()) {
            return number.replace(".", "").replace(',', '.');
        }
        if (COMMA.matcher(number).matches()) {
            return number.replace(',', '.');
        }
        return PLAIN.matcher(number).matches() ? number : "";
    }
}
