package kcity.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as somebody wrote it. Digits of every script; thousands in groups of three by comma, point, apostrophe or space, or as in India; one point or
 * comma before decimals; 만, 억 and 조, thousand, million and billion. What two countries read differently is two numbers, and never guessed at.
 */
public sealed interface Numeral {
    /** It can be read in one way only. */
    record One(BigDecimal number) implements Numeral {}

    /**
     * Such as {@code 300.000}: three hundred thousand in Ha Noi, three hundred in Seoul.
     *
     * @param grouped the number if the sign parts thousands
     * @param decimal the number if it stands before decimals
     */
    record Two(BigDecimal grouped, BigDecimal decimal) implements Numeral {}

    /** It is no number that we could read. */
    record None() implements Numeral {}

    /** A number of any kind, with thirty digits at most. */
    static Numeral of(String written) {
        return NumeralReader.number(written);
    }

    /** An amount of won: whole, not negative, with or without the currency's name. A comma parts thousands, as won have no decimals and Korea writes them so. */
    static Numeral won(String written) {
        return NumeralReader.won(written);
    }

    /** The number, where it is one and one only. */
    default Optional<BigDecimal> sure() {
        return this instanceof One one ? Optional.of(one.number()) : Optional.empty();
    }

    /** Why it is not taken, at its field; empty where it is. */
    default Optional<Refused.Reason> wrong(String field, String noNumber) {
        return switch (this) {
            case One _ -> Optional.empty();
            case None _ -> Optional.of(Refused.Reason.at(field, noNumber));
            case Two two ->
                Optional.of(Refused.Reason.at(
                        field, "refusal.forms.two-ways", two.grouped().toPlainString(), plainly(two.decimal())));
        };
    }

    /** So that it reads in one way: {@code 1.2340}, or {@code 300} for 300.000. */
    private static String plainly(BigDecimal decimal) {
        var shortest = decimal.stripTrailingZeros();
        return shortest.scale() <= 0
                ? shortest.setScale(0).toPlainString()
                : shortest.setScale(shortest.scale() == 3 ? 4 : shortest.scale())
                        .toPlainString();
    }
}
