package kcity.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RandomisationTest {
    private static final double[] ONE_TO_SIX = {1, 2, 3, 4, 5, 6};
    private static final boolean[] LAST_TWO = {false, false, false, false, true, true};

    @Test
    void twoOfFifteenPairsDifferAsMuchAsTheLargestAndTheSmallest() {
        Randomisation found = Randomisation.of(ONE_TO_SIX, LAST_TWO, 15, 1);
        assertThat(found).isEqualTo(new Randomisation(3, 2 / 15.0, 15, true));
    }

    @Test
    void moreAssignmentsThanAllowedAreDrawnInsteadTheTrueOneCountedIn() {
        Randomisation found = Randomisation.of(ONE_TO_SIX, LAST_TWO, 14, 1);
        assertThat(found.exact()).isFalse();
        assertThat(found.assignments()).isEqualTo(14);
        assertThat(found.estimate()).isEqualTo(3);
        assertThat(found.p() * 14).isGreaterThanOrEqualTo(1);
        assertThat(found).isEqualTo(Randomisation.of(ONE_TO_SIX, LAST_TWO, 14, 1));
        assertThat(Randomisation.of(ONE_TO_SIX, LAST_TWO, 1, 1).p()).isEqualTo(1);
    }

    /** Every subset of the units as a pattern of bits is the oracle. */
    @Test
    void enumeratesEverySubsetOfTheSameSize() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int n = 3; n < 10; n++) {
            double[] changes = random.doubles(n).toArray();
            for (int pattern = 1; pattern < (1 << n) - 1; pattern += 1 + random.nextInt(20)) {
                int asLarge = 0;
                int all = 0;
                for (int other = 0; other < 1 << n; other++) {
                    if (Integer.bitCount(other) != Integer.bitCount(pattern)) continue;
                    all++;
                    asLarge += Math.abs(difference(changes, other)) > Math.abs(difference(changes, pattern)) - 1e-12
                            ? 1
                            : 0;
                }
                Randomisation found = Randomisation.of(changes, bits(pattern, n), 1000, 1);
                assertThat(found.estimate()).isCloseTo(difference(changes, pattern), within(1e-12));
                assertThat(found.assignments()).isEqualTo(all);
                assertThat(found.p()).isEqualTo(asLarge / (double) all);
                assertThat(found.exact()).isTrue();
            }
        }
    }

    @Test
    void drawnSharesComeNearTheEnumeratedOne() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double[] changes = random.doubles(14).toArray();
        for (int pattern : new int[] {0b1111, 0b11110000, 0b1111000000, 0b10101010}) {
            double exact = Randomisation.of(changes, bits(pattern, 14), 1001, 1).p();
            double drawn = Randomisation.of(changes, bits(pattern, 14), 1000, 2).p();
            assertThat(drawn).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 1000) + 0.002));
        }
    }

    private static boolean[] bits(int pattern, int n) {
        boolean[] bits = new boolean[n];
        for (int u = 0; u < n; u++) bits[u] = (pattern >> u & 1) == 1;
        return bits;
    }

    private static double difference(double[] changes, int pattern) {
        double sum = 0;
        double others = 0;
        for (int u = 0; u < changes.length; u++) {
            if ((pattern >> u & 1) == 1) sum += changes[u];
            else others += changes[u];
        }
        int count = Integer.bitCount(pattern);
        return sum / count - others / (changes.length - count);
    }
}
