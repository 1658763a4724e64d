package kcity.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.RBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    @Test
    void aStraightRiseOfFiveIsTheLikeliestOfItsOrders() {
        MannKendall rise = MannKendall.of(1, 2, 4, 8, 16);
        assertThat(rise.s()).isEqualTo(10);
        assertThat(rise.tau()).isEqualTo(1);
        assertThat(rise.exact()).isTrue();
        assertThat(rise.p()).isCloseTo(2.0 / 120, within(1e-15));
        MannKendall fall = MannKendall.of(5, 4, 3, 2, 1);
        assertThat(fall.s()).isEqualTo(-10);
        assertThat(fall.z()).isEqualTo(-rise.z());
        assertThat(fall.p()).isEqualTo(rise.p());
    }

    @Test
    void tiesShrinkTheVariance() {
        MannKendall tied = MannKendall.of(1, 1, 2, 2, 3, 3, 3, 5);
        assertThat(tied.s()).isEqualTo(23);
        assertThat(tied.variance()).isCloseTo((8 * 7 * 21 - 2 * 1 * 9 * 2 - 3 * 2 * 11) / 18.0, within(1e-12));
        assertThat(tied.exact()).isFalse();
        assertThat(tied.z()).isCloseTo(22 / Math.sqrt(tied.variance()), within(1e-12));
        assertThat(tied.tau()).isCloseTo(23 / Math.sqrt(28 * 23.0), within(1e-12));
    }

    @Test
    void equalValuesShowNoTrend() {
        MannKendall flat = MannKendall.of(2, 2, 2, 2);
        assertThat(flat.p()).isEqualTo(1);
        assertThat(flat.s()).isZero();
        SenSlope slope = SenSlope.of(new double[] {2, 2, 2, 2}, 0.95);
        assertThat(slope.slope()).isZero();
        assertThat(slope.intercept()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 50, 51})
    void pAndTauAreThoseOfKendallsTestInR(int n) {
        RBeside.assumePresent("stats");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        double[] smooth = random.doubles(n).toArray();
        double[] tied = random.doubles(n).map(u -> Math.floor(5 * u)).toArray();
        double[] theirs = RBeside.numbers("""
                t <- 1:%d
                for (y in list(%s, %s)) {
                  exact <- length(unique(y)) == length(y) && length(y) <= 50
                  r <- cor.test(t, y, method='kendall', exact=exact, continuity=TRUE)
                  cat(sprintf('%%.17g', c(r$p.value, r$estimate)), '')
                }
                """.formatted(n, RBeside.vector(smooth), RBeside.vector(tied)));
        MannKendall first = MannKendall.of(smooth);
        MannKendall second = MannKendall.of(tied);
        assertThat(first.exact()).isEqualTo(n <= 50);
        assertThat(new double[] {first.p(), first.tau(), second.p(), second.tau()})
                .containsExactly(theirs, within(1e-10));
    }

    @Test
    void theMedianSlopeForgetsOneWildValue() {
        double[] values = {1, 3, 5, 100, 9, 11, 13};
        SenSlope sen = SenSlope.of(values, 0.95);
        assertThat(sen.slope()).isEqualTo(2);
        assertThat(sen.intercept()).isEqualTo(-1);
        assertThat(sen.low()).isLessThanOrEqualTo(2);
        assertThat(sen.high()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theIntervalTakesTheSlopesWhoseRanksTheNormalDistributionNames() {
        double[] values = {10.1, 10.9, 12.2, 11.8, 13.5, 14.1, 13.9, 15.6, 16.2, 15.8};
        double[] slopes = new double[45];
        int count = 0;
        for (int i = 0; i < 10; i++)
            for (int j = i + 1; j < 10; j++) slopes[count++] = (values[j] - values[i]) / (j - i);
        Arrays.sort(slopes);
        double half = 1.959963984540054 * Math.sqrt(125);
        double low = (45 - half) / 2;
        double high = (45 + half) / 2 + 1;
        SenSlope sen = SenSlope.of(values, 0.95);
        assertThat(sen.slope()).isEqualTo(slopes[22]);
        assertThat(sen.low()).isCloseTo(slopes[10] + (low - 11) * (slopes[11] - slopes[10]), within(1e-12));
        assertThat(sen.high()).isCloseTo(slopes[33] + (high - 34) * (slopes[34] - slopes[33]), within(1e-12));
    }

    @Test
    void unequalAndRepeatedTimesAreAllowed() {
        SenSlope sen = SenSlope.of(new double[] {0, 0, 10, 20}, new double[] {1, 3, 7, 12}, 0.9);
        assertThat(sen.slope()).isEqualTo(0.5);
        assertThat(sen.intercept()).isEqualTo(2);
    }

    @Test
    void tiesInTimesAndValuesNarrowTheInterval() {
        double[] times = {1, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 8};
        double[] values = {2, 3, 3, 5, 4, 6, 5, 5, 8, 7, 9, 9};
        SenSlope sen = SenSlope.of(times, values, 0.95);
        // 62 slopes, variance of Kendall's score 203.30303 as in R's test of the same ties
        assertThat(sen.slope()).isEqualTo(1);
        assertThat(sen.intercept()).isEqualTo(1);
        assertThat(sen.low()).isCloseTo(0.6666666666666666, within(1e-12));
        assertThat(sen.high()).isCloseTo(1.1621686094475017, within(1e-9));
        assertThat(sen.level()).isEqualTo(0.95);
    }

    /** Kendall's score over every order of the values: its variance is the formula's with ties on both sides. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,4,5", "1,1,2,3,4", "1,1,1,2,3", "1,1,1,2,2,2", "1,1,2,2,3,3", "1,1,1,1,2,3"})
    void theVarianceWithTiesIsThatOverAllOrders(String given) {
        double[] times =
                Arrays.stream(given.split(",")).mapToDouble(Double::parseDouble).toArray();
        for (double[] values :
                new double[][] {times.clone(), Arrays.copyOf(new double[] {3, 3, 3, 1, 2, 2}, times.length)}) {
            List<Double> scores = new ArrayList<>();
            everyOrder(values, 0, order -> scores.add(score(times, order)));
            double mean = scores.stream().mapToDouble(s -> s).average().orElseThrow();
            double variance = scores.stream()
                    .mapToDouble(s -> (s - mean) * (s - mean))
                    .average()
                    .orElseThrow();
            assertThat(SenSlope.variance(times, values)).isCloseTo(variance, within(1e-10));
        }
    }

    private static double score(double[] times, double[] values) {
        double score = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = 0; j < i; j++) score += Math.signum((times[i] - times[j]) * (values[i] - values[j]));
        }
        return score;
    }

    private static void everyOrder(double[] values, int fixed, Consumer<double[]> each) {
        if (fixed == values.length) each.accept(values);
        for (int i = fixed; i < values.length; i++) {
            double[] order = values.clone();
            order[fixed] = values[i];
            order[i] = values[fixed];
            everyOrder(order, fixed + 1, each);
        }
    }

    @Test
    void fewValuesLeaveTheIntervalOpen() {
        SenSlope sen = SenSlope.of(new double[] {1, 2, 4}, 0.99);
        assertThat(sen.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sen.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void refusesTooShortSeries() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> MannKendall.of(1, 2)))
                .hasMessage("a trend needs at least three values, not 2");
        assertThat(assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1, 2}, 0.95)))
                .hasMessage("a slope needs at least three values");
        assertThat(assertThrows(
                        IllegalArgumentException.class,
                        () -> SenSlope.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, 0.95)))
                .hasMessage("all values stand at one time");
        assertThat(assertThrows(
                        IllegalArgumentException.class,
                        () -> SenSlope.of(new double[] {1, 2}, new double[] {1, 2, 3}, 0.95)))
                .hasMessage("each value needs its time");
        assertThat(assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1, 2, 3}, 1)))
                .hasMessage("a level lies between 0 and 1: 1.0");
    }
}
