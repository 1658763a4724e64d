package kcity.statistics.calibration;

import static kcity.statistics.calibration.Fits.fit;
import static kcity.statistics.calibration.Fits.named;
import static kcity.statistics.calibration.Fits.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import kcity.statistics.calibration.Panels.Shape;
import org.junit.jupiter.api.Test;

class PosteriorDrawsTest {
    private static final Shape PANEL = new Shape(30, 12, 3, 1, 0.8, 0.6);

    @Test
    void drawsHaveTheMeansErrorsAndCorrelationsOfTheEstimate() {
        List<Score> scores = Panels.of(PANEL, Panels.generator(6)).scores();
        Calibration c = fit(scores);
        PosteriorDraws draws = Calibrate.draws(scores, Options.USUAL.withDraws(20_000, 9));
        assertThat(draws.applications()).hasSize(30).isSorted();
        for (int i = 0; i < 30; i++) {
            int column = i;
            CalibratedApplication a = named(c, draws.applications().get(i));
            double[] drawn = java.util.Arrays.stream(draws.values())
                    .mapToDouble(v -> v[column])
                    .sorted()
                    .toArray();
            double mean = java.util.Arrays.stream(drawn).average().orElseThrow();
            double sd = Math.sqrt(java.util.Arrays.stream(drawn)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow());
            assertThat(mean).isCloseTo(a.expected(), within(0.05));
            assertThat(sd).isCloseTo(a.expectedError(), within(0.03 * sd));
            assertThat(drawn[500]).isCloseTo(a.low(), within(0.12 * sd));
            assertThat(drawn[19_499]).isCloseTo(a.high(), within(0.12 * sd));
        }
        assertThat(correlation(draws, 0, 1)).isGreaterThan(0.05);
        assertThat(Calibrate.draws(scores, Options.USUAL.withDraws(200, 9)).values()[7])
                .containsExactly(
                        Calibrate.draws(scores, Options.USUAL.withDraws(200, 9)).values()[7]);
        assertThat(Calibrate.draws(scores, Options.USUAL.withDraws(200, 10)).values()[7][0])
                .isNotEqualTo(
                        Calibrate.draws(scores, Options.USUAL.withDraws(200, 9)).values()[7][0]);
    }

    private static double correlation(PosteriorDraws draws, int a, int b) {
        double[] sums = new double[5];
        for (double[] v : draws.values()) {
            sums[0] += v[a];
            sums[1] += v[b];
            sums[2] += v[a] * v[a];
            sums[3] += v[b] * v[b];
            sums[4] += v[a] * v[b];
        }
        double n = draws.values().length;
        double cov = sums[4] / n - sums[0] * sums[1] / n / n;
        return cov / Math.sqrt((sums[2] / n - sums[0] * sums[0] / n / n) * (sums[3] / n - sums[1] * sums[1] / n / n));
    }

    @Test
    void rankIntervalsHoldTheRankAndNarrowWithMoreReviews() {
        Calibration few = fit(
                Panels.of(new Shape(40, 20, 2, 1, 0.5, 1), Panels.generator(2)).scores());
        Calibration many = fit(
                Panels.of(new Shape(40, 20, 15, 1, 0.5, 1), Panels.generator(2)).scores());
        assertThat(few.applications()).allMatch(a -> a.rankLow() <= a.rank() && a.rank() <= a.rankHigh());
        assertThat(width(many)).isLessThan(width(few) / 2);
        assertThat(few.applications()).isSortedAccordingTo(Comparator.comparingInt(CalibratedApplication::rank));
    }

    private static double width(Calibration c) {
        return c.applications().stream()
                .mapToInt(a -> a.rankHigh() - a.rankLow())
                .average()
                .orElseThrow();
    }
}
