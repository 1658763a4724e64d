package kcity.charter;

import java.text.NumberFormat;
import kcity.shared.Language;
import kcity.shared.Text;

/**
 * In what a programme's money is counted, always in whole units.
 *
 * @param code of ISO 4217, which stands before an amount in English
 * @param name the unit as sentences say it; in Korean it stands behind an amount
 * @param step proposed grants are multiples of it
 */
public record Currency(String code, Text name, long step) {
    /** What stands beside a field for an amount. */
    public Text mark() {
        return new Text(name.ko(), code);
    }

    /** In Korean by 억 and 만 where the amount is round, in English with thousands: {@code 3억 5,000만 원}, {@code KRW 350,000,000}. */
    public String words(Language language, long amount) {
        var number = NumberFormat.getInstance(language.locale());
        if (language == Language.EN) {
            return code + " " + number.format(amount);
        }
        if (amount < 10_000 || amount % 10_000 != 0) {
            return number.format(amount) + name.ko();
        }
        var hundredMillions = amount / 100_000_000;
        var tenThousands = amount % 100_000_000 / 10_000;
        return (hundredMillions > 0 ? number.format(hundredMillions) + "억" : "")
                + (hundredMillions > 0 && tenThousands > 0 ? " " : "")
                + (tenThousands > 0 ? number.format(tenThousands) + "만" : "")
                + " " + name.ko();
    }
}
