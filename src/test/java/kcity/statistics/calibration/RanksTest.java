package kcity.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalsShareTheBetterRank() {
        assertThat(Ranks.of(new double[] {1, 3, 2, 3}, false)).containsExactly(4, 1, 3, 1);
        assertThat(Ranks.of(new double[] {1, 3, 2, 3}, true)).containsExactly(1, 3, 2, 3);
        assertThat(Ranks.of(new double[] {0.1 + 0.2, 0.3, 0.30001}, true)).containsExactly(1, 1, 3);
    }

    @Test
    void intervalsCutTheTailsOfTheDraws() {
        double[][] values = new double[200][];
        for (int d = 0; d < 200; d++) values[d] = new double[] {d < 5 ? 2 : 0, 1, d < 6 ? 3 : -1};
        int[][] intervals = Ranks.intervals(new PosteriorDraws(List.of("a", "b", "c"), values), false);
        assertThat(intervals[0]).containsExactly(2, 2);
        assertThat(intervals[1]).containsExactly(1, 2);
        assertThat(intervals[2]).containsExactly(1, 3);
    }

    @Test
    void theNormalTailIsThatOfHipparchus() {
        NormalDistribution normal = new NormalDistribution();
        for (double z = -12; z <= 12; z += 0.17) {
            double expected = normal.cumulativeProbability(z);
            assertThat(StandardNormal.below(z)).isCloseTo(expected, within(1e-12 * expected + 1e-16));
            assertThat(StandardNormal.density(z)).isCloseTo(normal.density(z), within(1e-12));
        }
        assertThat(StandardNormal.below(-40)).isZero();
        assertThat(StandardNormal.below(40)).isEqualTo(1);
    }
}
