package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chances for each pair, none above a cap, with the greatest expected total (Jecmen et al., 2020): whoever bids for one application cannot be sure of it.
 * A flow on the network with all amounts multiplied by the cap's denominator, so chances are exact multiples of 1 / {@code parts}.
 */
public final class Lottery {
    final Problem problem;
    final Network network;
    final int parts;
    final int[] chance;
    private final long worth;

    private Lottery(Network network, Flow flow) {
        this.problem = network.problem;
        this.network = network;
        this.parts = network.times;
        this.chance = flow.units();
        this.worth = flow.worth();
    }

    /** Empty when no lottery under this cap meets the rules. The cap is above 0 and at most 1, with up to six decimals; groups must nest. */
    public static Optional<Lottery> under(Problem problem, BigDecimal cap) {
        if (!drawable(problem)) {
            throw new IllegalArgumentException(
                    "groups that cross, least numbers and fixed pairs cannot be drawn with exact chances");
        }
        BigInteger parts = BigInteger.TEN.pow(Math.max(0, cap.scale()));
        BigInteger most = cap.multiply(new BigDecimal(parts)).toBigIntegerExact();
        BigInteger common = parts.gcd(most);
        Network network = new Network(
                problem,
                parts.divide(common).intValueExact(),
                most.divide(common).intValueExact(),
                (pair, _) -> problem.affinity[pair]);
        Flow flow = network.solve();
        return flow.possible() ? Optional.of(new Lottery(network, flow)) : Optional.empty();
    }

    /** Whether all groups nest and none has a least, as they must, and no pair is fixed. */
    public static boolean drawable(Problem problem) {
        return problem.flows();
    }

    /** Exact where it is a finite decimal, else to twelve more digits. */
    public BigDecimal expected() {
        BigDecimal total = problem.decimal(worth);
        BigDecimal mean = total.divide(BigDecimal.valueOf(parts), total.scale() + 12, RoundingMode.HALF_EVEN);
        BigDecimal plain = mean.stripTrailingZeros();
        return plain.scale() < total.scale() ? plain.setScale(total.scale()) : plain;
    }

    /** The chance of a pair, as it stands in the drawing. */
    public BigDecimal chance(int pair) {
        return BigDecimal.valueOf(chance[pair]).divide(BigDecimal.valueOf(parts), 12, RoundingMode.HALF_EVEN);
    }

    /** The same seed draws the same assignment. */
    public Assignment draw(long seed) {
        int[] drawn = new Drawing(this).draw(seed);
        Task task = Task.greatestTotal(problem);
        return Assignment.of(task, Assignment.Status.OPTIMAL, drawn, 0, problem.worst(drawn))
                .seeded(seed);
    }

    /** What a cap costs: the expected total as a share of the total without a cap; no share where the cap is too tight. */
    public record Price(BigDecimal cap, Optional<BigDecimal> expected, Optional<BigDecimal> share) {}

    /** For caps 0.05, 0.10 … 1.00. */
    public static List<Price> prices(Problem problem) {
        List<Price> prices = new ArrayList<>();
        Optional<BigDecimal> uncapped = under(problem, BigDecimal.ONE).map(Lottery::expected);
        for (int twentieth = 1; twentieth <= 20; twentieth++) {
            BigDecimal cap = BigDecimal.valueOf(5L * twentieth, 2);
            Optional<BigDecimal> expected = under(problem, cap).map(Lottery::expected);
            Optional<BigDecimal> share = expected.flatMap(total -> share(total, uncapped.orElseThrow()));
            prices.add(new Price(cap, expected, share));
        }
        return prices;
    }

    /** To six decimals; none of a total of zero. */
    public static Optional<BigDecimal> share(BigDecimal expected, BigDecimal uncapped) {
        return uncapped.signum() == 0
                ? Optional.empty()
                : Optional.of(expected.divide(uncapped, 6, RoundingMode.HALF_EVEN));
    }
}
