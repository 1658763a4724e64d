package kcity.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGeneratorFactory;
import kcity.statistics.RBeside;
import org.junit.jupiter.api.Test;

class AdjustedPTest {
    @Test
    void holmMultipliesTheSmallestByAllAndNeverFallsAfter() {
        assertThat(AdjustedP.holm(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(AdjustedP.holm(0.6, 0.7)).containsExactly(1, 1);
        assertThat(AdjustedP.holm(0.2)).containsExactly(0.2);
        assertThat(AdjustedP.holm()).isEmpty();
    }

    @Test
    void benjaminiAndHochbergDivideByTheRank() {
        assertThat(AdjustedP.benjaminiHochberg(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
        assertThat(AdjustedP.benjaminiHochberg(1, 0.9)).containsExactly(1, 1);
    }

    @Test
    void givesTheFiguresOfR() {
        RBeside.assumePresent("stats");
        double[] p = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(3)
                .doubles(200)
                .map(u -> u * u * u)
                .toArray();
        double[] theirs = RBeside.numbers("p <- %s; cat(sprintf('%%.17g', c(p.adjust(p, 'holm'), p.adjust(p, 'BH'))))"
                .formatted(RBeside.vector(p)));
        double[] holm = AdjustedP.holm(p);
        double[] bh = AdjustedP.benjaminiHochberg(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i]).isCloseTo(theirs[i], within(1e-14));
            assertThat(bh[i]).isCloseTo(theirs[p.length + i], within(1e-14));
        }
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> AdjustedP.holm(0.5, 1.5)))
                .hasMessage("a p-value lies from 0 to 1: 1.5");
        assertThrows(IllegalArgumentException.class, () -> AdjustedP.benjaminiHochberg(-0.1));
        assertThrows(IllegalArgumentException.class, () -> AdjustedP.holm(Double.NaN));
    }
}
