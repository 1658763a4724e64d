package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void drawsEachPairWithItsChanceAndNeverBreaksARule() {
        int draws = 10_000;
        Problem problem = small();
        Lottery lottery = Lottery.under(problem, new BigDecimal("0.6")).orElseThrow();
        EveryAssignment every = new EveryAssignment(problem);
        int[] drawn = new int[problem.pairs()];
        double total = 0;
        for (long seed = 0; seed < draws; seed++) {
            Assignment draw = lottery.draw(seed);
            assertThat(every.meetsAll(draw.chosen())).as("seed " + seed).isTrue();
            total += draw.total().doubleValue();
            for (int p : draw.chosen()) {
                drawn[p]++;
            }
        }
        for (int p = 0; p < drawn.length; p++) {
            double chance = lottery.chance(p).doubleValue();
            double error = Math.sqrt(chance * (1 - chance) / draws);
            assertThat((double) drawn[p] / draws)
                    .as("pair " + p)
                    .isBetween(chance - 4 * error - 1e-12, chance + 4 * error + 1e-12);
        }
        assertThat(total / draws)
                .isBetween(
                        lottery.expected().doubleValue() - 0.02,
                        lottery.expected().doubleValue() + 0.02);
    }

    @Test
    void noChanceIsAboveTheCapAndTheyAddUpToTheDemand() {
        Problem problem = Instances.random(5, 60, 40, 20, 3, 6);
        Lottery lottery = Lottery.under(problem, new BigDecimal("0.35")).orElseThrow();
        for (int a = 0; a < problem.applications(); a++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                assertThat(lottery.chance(p)).isBetween(BigDecimal.ZERO, new BigDecimal("0.35"));
                sum = sum.add(lottery.chance(p));
            }
            assertThat(sum).isEqualByComparingTo("3");
        }
        assertThat(lottery.draw(1).chosen()).isEqualTo(lottery.draw(1).chosen()).hasSize(180);
    }

    @Test
    void thePriceFallsWithTheCapAndEndsAtTheGreatestTotal() {
        Problem problem = Instances.random(6, 40, 30, 15, 2, 5);
        List<Lottery.Price> prices = Lottery.prices(problem);
        assertThat(prices).hasSize(20);
        assertThat(prices.getFirst().expected()).isEmpty();
        assertThat(prices.getLast().share()).contains(new BigDecimal("1.000000"));
        assertThat(prices.stream().flatMap(price -> price.expected().stream())).isSorted();
    }

    @Test
    void refusesGroupsThatCross() {
        ProblemBuilder builder = new ProblemBuilder(1, 1, 0);
        for (String reviewer : List.of("a", "b", "c")) {
            builder.allow(reviewer, "P", BigDecimal.ONE, 0);
        }
        builder.group("one", 1, List.of("a", "b"));
        builder.group("other", 1, List.of("b", "c"));
        Problem problem = builder.build();
        assertThat(Lottery.drawable(problem)).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Lottery.under(problem, HALF))
                .hasMessage("groups that cross, least numbers and fixed pairs cannot be drawn with exact chances");
    }

    /** Four applications, four reviewers, a group and twelve pairs. */
    private static Problem small() {
        ProblemBuilder builder = new ProblemBuilder(2, 2, 1);
        for (int a = 0; a < 4; a++) {
            for (int r = 0; r < 4; r++) {
                builder.allow("R" + r, "A" + a, BigDecimal.valueOf((a * 3 + r * 5) % 7, 0), 0);
            }
        }
        builder.group("G", 1, List.of("R0", "R1"));
        return builder.build();
    }
}
