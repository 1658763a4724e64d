package kcity.optimise.selection;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Money and counts as sentences want them. */
final class Words {
    private Words() {}

    /** {@code 300 million won}, {@code 345.5 million won}; below one hundred thousand in won. */
    static String won(long won) {
        if (won != 0 && won % 100_000 != 0) {
            return grouped(BigDecimal.valueOf(won)) + " won";
        }
        return won == 0 ? "0 won" : grouped(BigDecimal.valueOf(won).movePointLeft(6)) + " million won";
    }

    static String projects(long count) {
        return count == 1 ? "1 project" : count + " projects";
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
