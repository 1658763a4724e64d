package kcity.optimise.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Values as whole numbers of units of 10^-digits / times. The digits are as many as keep the sum of all values within 10^10, so that HiGHS, which reckons in doubles, can tell
 * two totals one unit apart; and at least as many as the values have, so that nothing of them is lost. Values ten times as large get one digit less and so the very same numbers.
 * Times is what makes a step of money worth whole units for every candidate, so that two sets of one worth are seen to be worth the same; 1 where no number within that range does.
 */
public record Scale(int digits, long times) {
    private static final BigDecimal AIM = BigDecimal.TEN.pow(10);
    private static final BigDecimal END = BigDecimal.TEN.pow(12);

    public static Scale of(Collection<Candidate> candidates, SelectionRules rules) {
        BigDecimal sum = sum(candidates);
        int own = own(candidates);
        if (sum.signum() == 0) {
            return new Scale(own, 1);
        }
        BigInteger exact = exact(candidates, rules, own, sum);
        int tens = 0;
        BigInteger rest = exact;
        while (divides(rest, 2) || divides(rest, 5)) {
            rest = divides(rest, 2) ? rest.shiftRight(1) : rest;
            rest = divides(rest, 5) ? rest.divide(BigInteger.valueOf(5)) : rest;
            tens++;
        }
        boolean fits = units(sum, own + tens, rest).compareTo(AIM) <= 0;
        BigInteger times = fits ? rest : BigInteger.ONE;
        int digits = own;
        while (units(sum, digits + 1, times).compareTo(AIM) <= 0) {
            digits++;
        }
        return new Scale(digits, times.longValueExact());
    }

    /** A scale on which drawn values are whole numbers that both solvers bear: the same, or a coarser one where they are spread far. */
    public static Scale of(Scale own, DrawnValues drawn) {
        BigDecimal most = drawn.rows().stream()
                .map(row -> row.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (units(most, own.digits, BigInteger.valueOf(own.times)).compareTo(END) <= 0) {
            return own;
        }
        int digits = own.digits;
        while (units(most, digits, BigInteger.ONE).compareTo(AIM) > 0) {
            digits--;
        }
        return new Scale(digits, 1);
    }

    private static BigDecimal units(BigDecimal sum, int digits, BigInteger times) {
        return sum.movePointRight(digits).multiply(new BigDecimal(times));
    }

    private static boolean divides(BigInteger number, long by) {
        return number.mod(BigInteger.valueOf(by)).signum() == 0;
    }

    /** The least number of parts of 10^-own in which every step's worth, and every value's part for the amount, is whole; 1 beyond the range. */
    private static BigInteger exact(Collection<Candidate> candidates, SelectionRules rules, int own, BigDecimal sum) {
        BigDecimal lost = BigDecimal.ONE.subtract(rules.selectionShare());
        BigInteger parts = BigInteger.ONE;
        for (Candidate it : candidates) {
            if (!Amounts.of(it, rules).eligible()) {
                continue;
            }
            BigDecimal loss = it.value().movePointRight(own).multiply(lost).stripTrailingZeros();
            BigInteger below = BigInteger.TEN.pow(Math.max(0, loss.scale()));
            BigInteger above = loss.setScale(Math.max(0, loss.scale()), RoundingMode.UNNECESSARY)
                    .unscaledValue();
            parts = common(parts, part(above, below));
            parts = common(
                    parts,
                    part(
                            above.multiply(BigInteger.valueOf(rules.stepWon())),
                            below.multiply(BigInteger.valueOf(Math.max(1, it.requestWon())))));
            if (units(sum, own, parts).compareTo(AIM) > 0) {
                return BigInteger.ONE;
            }
        }
        return parts;
    }

    private static BigInteger part(BigInteger above, BigInteger below) {
        return below.divide(above.gcd(below));
    }

    private static BigInteger common(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    static boolean fits(Collection<Candidate> candidates) {
        return sum(candidates).movePointRight(own(candidates)).compareTo(END) < 0;
    }

    /** Decimals of the value that needs most, trailing zeros left out; never negative. */
    public static int own(Collection<Candidate> candidates) {
        return candidates.stream()
                .mapToInt(it -> it.value().stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    public long units(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(times))
                .setScale(digits, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    public BigDecimal decimal(long units) {
        return decimal(BigDecimal.valueOf(units));
    }

    public BigDecimal decimal(BigDecimal units) {
        return units.movePointLeft(digits).divide(BigDecimal.valueOf(times), digits, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(Collection<Candidate> candidates) {
        return candidates.stream().map(it -> it.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
