package kcity.optimise.selection.choose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Scale;

/**
 * What a set is worth in fractions, where the units of a {@link Scale} round each step: value · (share + (1 - share) · granted / requested), over a denominator that all requests divide.
 */
public final class ExactWorth {
    private static final int SHARE_DIGITS = 6;
    private static final BigInteger WHOLE = BigInteger.TEN.pow(SHARE_DIGITS);

    private final Model model;
    private final int digits;
    private final BigInteger share;
    private final BigInteger requests;

    public ExactWorth(Model model) {
        this.model = model;
        this.digits = Scale.own(model.candidates);
        this.share = model.rules.selectionShare().movePointRight(SHARE_DIGITS).toBigIntegerExact();
        this.requests = model.candidates.stream()
                .map(it -> BigInteger.valueOf(Math.max(1, it.requestWon())))
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    }

    /** Over one denominator for all sets, so that two can be compared. */
    public BigInteger of(long[] point) {
        return IntStream.of(model.members(point))
                .mapToObj(i -> of(i, point[model.size + i]))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** In units of the scale, to a millionth of one. */
    public BigDecimal units(BigInteger worth) {
        return new BigDecimal(worth.multiply(BigInteger.valueOf(model.scale.times())))
                .movePointRight(model.scale.digits() - digits - SHARE_DIGITS)
                .divide(new BigDecimal(requests), 6, RoundingMode.HALF_EVEN);
    }

    /** By how many units at most the rounded worth of a possible set lies beside the exact one; 0 where every step is whole. */
    public long mostRounding() {
        return IntStream.range(0, model.size)
                .filter(i -> model.amounts[i].eligible())
                .mapToObj(i -> rounding(i, model.amounts[i].least()).max(rounding(i, model.amounts[i].most())))
                .sorted(Comparator.reverseOrder())
                .limit(mostMembers())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private long mostMembers() {
        long least = IntStream.range(0, model.size)
                .filter(i -> model.amounts[i].eligible())
                .mapToLong(i -> model.amounts[i].least())
                .min()
                .orElse(1);
        long places = model.rules.types().values().stream()
                .map(type -> type.own().places())
                .mapToLong(it -> it == null ? model.size : it.max())
                .sum();
        return Math.min(places, model.rules.envelopeWon() / model.rules.stepWon() / least);
    }

    private BigDecimal rounding(int i, long steps) {
        long rounded = model.worth(i, model.values[i]).at(steps);
        return units(of(i, steps)).subtract(BigDecimal.valueOf(rounded)).abs();
    }

    private BigInteger of(int i, long steps) {
        Candidate it = model.candidates.get(i);
        BigInteger value = it.value().movePointRight(digits).toBigIntegerExact();
        BigInteger request = BigInteger.valueOf(Math.max(1, it.requestWon()));
        BigInteger granted = BigInteger.valueOf(steps * model.rules.stepWon());
        BigInteger whole = share.multiply(requests);
        BigInteger rest = WHOLE.subtract(share).multiply(granted).multiply(requests.divide(request));
        return value.multiply(whole.add(rest));
    }
}
