package kcity.reading;

import java.math.BigDecimal;

/** Numbers as people write them in files: digits and one point; no grouping, no NaN, and no exponent beyond 30, which would only be a slip. */
final class Decimals {
    private static final int FURTHEST = 30;

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

    static long parseWhole(String text) {
        try {
            return parse(text).longValueExact();
        } catch (ArithmeticException e) {
            throw (NumberFormatException) new NumberFormatException(text).initCause(e);
        }
    }
}
