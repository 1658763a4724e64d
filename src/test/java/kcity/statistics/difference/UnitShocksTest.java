package kcity.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Terms;
import org.junit.jupiter.api.Test;

/** The whole regression, once for every choice of treated units, is the oracle. */
class UnitShocksTest {
    private static final int UNITS = 9;
    private static final int TIMES = 6;
    private static final int START = 4;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    private final List<String> units = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<Integer> unitOf = new ArrayList<>();
    private final List<Boolean> after = new ArrayList<>();

    /** Rows of a panel; with holes one cell in six is missing, save the first and last time. */
    private void rows(boolean holes) {
        for (int u = 0; u < UNITS; u++) {
            for (int t = 0; t < TIMES; t++) {
                if (!holes || t == 0 || t == TIMES - 1 || random.nextInt(6) > 0) {
                    units.add("u" + u);
                    times.add("t" + t);
                    unitOf.add(u);
                    after.add(t >= START);
                }
            }
        }
    }

    private double[] noise() {
        return random.doubles(units.size()).toArray();
    }

    private boolean[] afterStart() {
        boolean[] flags = new boolean[after.size()];
        for (int i = 0; i < flags.length; i++) flags[i] = after.get(i);
        return flags;
    }

    private Fit fit(double[] y, boolean[] treated, Terms more) {
        boolean[] exposed = new boolean[y.length];
        for (int i = 0; i < y.length; i++) exposed[i] = after.get(i) && treated[unitOf.get(i)];
        return PanelDifference.of(y, units, times, exposed, more).fit();
    }

    private static boolean[] bits(int pattern) {
        boolean[] bits = new boolean[UNITS];
        for (int u = 0; u < UNITS; u++) bits[u] = (pattern >> u & 1) == 1;
        return bits;
    }

    @Test
    void theRandomisationIsThatOfTheWholeRegressionWithItsColumns() {
        rows(true);
        double[] x = noise();
        double[] y = noise();
        for (int i = 0; i < y.length; i++) x[i] += after.get(i) ? (7 * unitOf.get(i)) % 5 : 0;
        for (int i = 0; i < y.length; i++) y[i] += 3 * x[i] + (unitOf.get(i) < 3 && after.get(i) ? 0.4 : 0);
        Terms more = Terms.none().and("x", x);
        boolean[] treated = bits(0b111);
        double own = fit(y, treated, more).coefficient(PanelDifference.EFFECT);
        int asLarge = 0;
        int all = 0;
        for (int pattern = 0; pattern < 1 << UNITS; pattern++) {
            if (Integer.bitCount(pattern) == 3) {
                all++;
                double other = fit(y, bits(pattern), more).coefficient(PanelDifference.EFFECT);
                asLarge += Math.abs(other) >= Math.abs(own) - 1e-12 ? 1 : 0;
            }
        }
        Randomisation found =
                UnitShocks.of(y, units, times, afterStart(), treated, more).randomised(1000, 1);
        assertThat(found.estimate()).isCloseTo(own, within(1e-10));
        assertThat(found.assignments()).isEqualTo(all);
        assertThat(found.p()).isEqualTo(asLarge / (double) all);
        double[] changes = PanelDifference.changes(y, units, afterStart());
        assertThat(Randomisation.of(changes, treated, 1000, 1).p())
                .as("without the column it would be another")
                .isNotEqualTo(found.p());
    }

    @Test
    void withoutGapsAndColumnsTheSpreadIsThatOfTheChanges() {
        rows(false);
        double[] y = noise();
        boolean[] treated = bits(0b10001);
        Coefficient plain = UntreatedSpread.of(
                "effect",
                fit(y, treated, Terms.none()).coefficient(PanelDifference.EFFECT),
                PanelDifference.changes(y, units, afterStart()),
                PanelDifference.treated(units, Set.of("u0", "u4")),
                0.05);
        Coefficient found = UnitShocks.of(y, units, times, afterStart(), treated, Terms.none())
                .spread("effect", 0.05);
        assertThat(found.estimate()).isCloseTo(plain.estimate(), within(1e-12));
        assertThat(found.error()).isCloseTo(plain.error(), within(1e-12));
        assertThat(found.freedom()).isCloseTo(UNITS - 3, within(1e-9));
    }

    /** Each unit's shock is put into the outcome and the whole regression made anew: what it does to effect and residual changes. */
    @Test
    void theSpreadCountsWhatColumnsAndGapsTake() {
        rows(true);
        double[] x = noise();
        double[] y = noise();
        Terms more = Terms.none().and("x", x);
        boolean[] treated = bits(0b110);
        double[][] moves = new double[UNITS][];
        double weights = 0;
        for (int u = 0; u < UNITS; u++) {
            double[] shock = new double[y.length];
            for (int i = 0; i < y.length; i++) shock[i] = unitOf.get(i) == u && after.get(i) ? 1 : 0;
            Fit with = fit(shock, treated, more);
            weights += Math.pow(with.coefficient(PanelDifference.EFFECT), 2);
            moves[u] = untreatedChanges(with.residuals(), treated);
        }
        double trace = 0;
        double squares = 0;
        for (int g = 0; g < moves[0].length; g++) {
            for (int h = 0; h < moves[0].length; h++) {
                double both = 0;
                for (double[] move : moves) both += move[g] * move[h];
                trace += g == h ? both : 0;
                squares += both * both;
            }
        }
        double[] own = untreatedChanges(fit(y, treated, more).residuals(), treated);
        double error = Math.sqrt(Arrays.stream(own).map(c -> c * c).sum() / trace * weights);
        Coefficient found =
                UnitShocks.of(y, units, times, afterStart(), treated, more).spread("effect", 0.05);
        assertThat(found.error()).isCloseTo(error, within(1e-10));
        assertThat(found.freedom()).isCloseTo(trace * trace / squares, within(1e-8));
        assertThat(found.freedom()).isLessThan(UNITS - 3);
    }

    private double[] untreatedChanges(double[] residuals, boolean[] treated) {
        double[] changes = PanelDifference.changes(residuals, units, afterStart());
        return java.util.stream.IntStream.range(0, UNITS)
                .filter(u -> !treated[u])
                .mapToDouble(u -> changes[u])
                .toArray();
    }
}
