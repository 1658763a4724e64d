package kcity.optimise.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Values as whole numbers of units of 10^-digits. The digits are as many as keep the sum of all values within 10^10, so that HiGHS, which reckons in doubles, can tell
 * two totals one unit apart; and at least as many as the values have, so that nothing of them is lost. Values ten times as large get one digit less and so the very same numbers.
 */
record Scale(int digits) {
    private static final BigDecimal AIM = BigDecimal.TEN.pow(10);
    private static final BigDecimal END = BigDecimal.TEN.pow(12);

    static Scale of(Collection<Candidate> candidates) {
        BigDecimal sum = sum(candidates);
        int own = own(candidates);
        if (sum.signum() == 0) {
            return new Scale(own);
        }
        int digits = own;
        while (sum.movePointRight(digits + 1).compareTo(AIM) <= 0) {
            digits++;
        }
        return new Scale(digits);
    }

    static boolean fits(Collection<Candidate> candidates) {
        return sum(candidates).movePointRight(own(candidates)).compareTo(END) < 0;
    }

    /** Decimals of the value that needs most, trailing zeros left out; never negative. */
    static int own(Collection<Candidate> candidates) {
        return candidates.stream()
                .mapToInt(it -> it.value().stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    long units(BigDecimal value) {
        return value.setScale(digits, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, digits);
    }

    private static BigDecimal sum(Collection<Candidate> candidates) {
        return candidates.stream().map(it -> it.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
