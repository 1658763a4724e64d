package kcity.statistics.effects;

import java.util.Locale;

/** Numbers in sentences. */
final class Text {
    private Text() {}

    /** Three significant places, without an exponent where that reads better. */
    static String number(double value) {
        return Math.abs(value) >= 0.001 && Math.abs(value) < 1000
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
