package kcity.statistics.calibration;

import static kcity.statistics.calibration.Fits.FEW_DRAWS;
import static kcity.statistics.calibration.Fits.fit;
import static kcity.statistics.calibration.Fits.kinds;
import static kcity.statistics.calibration.Fits.named;
import static kcity.statistics.calibration.Fits.scores;
import static kcity.statistics.calibration.Fits.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kcity.statistics.calibration.Calibration.Status;
import kcity.statistics.calibration.Calibration.Variances;
import kcity.statistics.calibration.Panels.Shape;
import kcity.statistics.calibration.Warning.Kind;
import org.junit.jupiter.api.Test;

class CalibrateTest {
    private static final Shape PANEL = new Shape(30, 12, 3, 1, 0.8, 0.6);

    @Test
    void aCompletePanelGivesTheVariancesOfTheAnalysisOfVariance() {
        int a = 9;
        int r = 5;
        double[][] y = table(a, r, 1);
        double mean = 0;
        double[] rows = new double[a];
        double[] columns = new double[r];
        for (int i = 0; i < a; i++)
            for (int j = 0; j < r; j++) {
                mean += y[i][j] / (a * r);
                rows[i] += y[i][j] / r;
                columns[j] += y[i][j] / a;
            }
        double between = 0;
        double strict = 0;
        double rest = 0;
        for (int i = 0; i < a; i++) between += r * Math.pow(rows[i] - mean, 2) / (a - 1);
        for (int j = 0; j < r; j++) strict += a * Math.pow(columns[j] - mean, 2) / (r - 1);
        for (int i = 0; i < a; i++)
            for (int j = 0; j < r; j++) {
                rest += Math.pow(y[i][j] - rows[i] - columns[j] + mean, 2) / ((a - 1) * (r - 1));
            }
        Calibration c = fit(scores(y));
        assertThat(c.status()).isEqualTo(Status.FITTED);
        assertThat(c.intercept()).isCloseTo(mean, within(1e-12));
        assertThat(c.variances().residual()).isCloseTo(rest, within(1e-6 * rest));
        double application = (between - rest) / r;
        double reviewer = (strict - rest) / a;
        assertThat(c.variances().application()).isCloseTo(application, within(1e-5 * application));
        assertThat(c.variances().reviewer()).isCloseTo(reviewer, within(1e-5 * reviewer));
        assertThat(c.interceptError())
                .isCloseTo(Math.sqrt(application / a + reviewer / r + rest / (a * r)), within(1e-5));
        for (int i = 0; i < a; i++) {
            CalibratedApplication app = named(c, "a" + (char) ('a' + i));
            double drawnIn = application / (application + rest / r);
            assertThat(app.effect()).isCloseTo(drawnIn * (rows[i] - mean), within(1e-6));
            assertThat(app.rawMean()).isCloseTo(rows[i], within(1e-12));
            assertThat(app.adjusted()).isCloseTo(rows[i], within(1e-6));
            assertThat(app.expected()).isCloseTo(c.intercept() + app.effect(), within(1e-12));
            assertThat(app.rank()).isEqualTo(app.rawRank());
        }
        for (int j = 0; j < r; j++) {
            double drawnIn = reviewer / (reviewer + rest / a);
            assertThat(c.reviewers().get(j).effect()).isCloseTo(drawnIn * (columns[j] - mean), within(1e-6));
            assertThat(c.reviewers().get(j).meanGiven()).isCloseTo(columns[j], within(1e-12));
        }
    }

    @Test
    void theOrderOfTheRowsChangesNoDigit() {
        List<Score> scores = Panels.of(PANEL, Panels.generator(3)).scores();
        List<Score> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(fit(shuffled)).isEqualTo(fit(scores));
        assertThat(fit(scores).inputHash()).hasSize(64);
        List<Score> other = new ArrayList<>(scores);
        other.set(
                0,
                new Score(
                        scores.get(0).application(),
                        scores.get(0).reviewer(),
                        scores.get(0).value() + 1e-9));
        assertThat(fit(other).inputHash()).isNotEqualTo(fit(scores).inputHash());
    }

    @Test
    void anotherUnitOfMarksScalesEverything() {
        List<Score> scores = Panels.of(PANEL, Panels.generator(6)).scores();
        Calibration one = fit(scores);
        Calibration two = fit(scores.stream()
                .map(s -> new Score(s.application(), s.reviewer(), 50 + 10 * s.value()))
                .toList());
        assertThat(two.variances().application())
                .isCloseTo(100 * one.variances().application(), within(1e-4));
        assertThat(two.variances().reviewer()).isCloseTo(100 * one.variances().reviewer(), within(1e-4));
        for (CalibratedApplication a : one.applications()) {
            CalibratedApplication b = named(two, a.application());
            assertThat(b.expected()).isCloseTo(50 + 10 * a.expected(), within(1e-4));
            assertThat(b.low()).isCloseTo(50 + 10 * a.low(), within(1e-2));
            assertThat(b.rank()).isEqualTo(a.rank());
        }
    }

    @Test
    void lowerIsBetterTurnsTheRanksRound() {
        List<Score> scores = Panels.of(PANEL, Panels.generator(6)).scores();
        List<Score> turned = scores.stream()
                .map(s -> new Score(s.application(), s.reviewer(), -s.value()))
                .toList();
        Calibration high = fit(scores);
        Calibration low = fit(turned, new Options(Method.REML, 400, 5, true, null));
        assertThat(low.applications().stream().map(CalibratedApplication::application))
                .containsExactlyElementsOf(high.applications().stream()
                        .map(CalibratedApplication::application)
                        .toList());
        assertThat(low.applications().getFirst().rank()).isEqualTo(1);
    }

    @Test
    void aStrictPanelNoLongerCostsTheApplicationThatMetIt() {
        List<Score> scores = new ArrayList<>();
        double[] strictness = {-2, -2, 2, 2, 0, 0};
        double[] noise = {0.1, -0.1, 0.05, -0.05, 0.08, -0.08};
        for (int i = 0; i < 12; i++) {
            double worth = i == 0 ? 1 : i == 1 ? 0.5 : -0.1 * i;
            for (int k = 0; k < 3; k++) {
                int j = i == 0 ? k == 2 ? 4 : k : i == 1 ? k == 2 ? 5 : k + 2 : (2 * k + i) % 6;
                scores.add(new Score("%02d".formatted(i), "r" + j, worth + strictness[j] + noise[(i + k) % 6]));
            }
        }
        Calibration c = fit(scores);
        assertThat(named(c, "00").rawRank()).isEqualTo(3);
        assertThat(named(c, "00").rank()).isEqualTo(1);
        assertThat(named(c, "01").rank()).isEqualTo(2);
        assertThat(c.reviewers().get(0).effect()).isLessThan(-1);
        assertThat(c.reviewers().get(2).effect()).isGreaterThan(1);
    }

    @Test
    void whereStrictnessDoesNotShowTheRawOrderStands() {
        int boundary = 0;
        for (int seed = 0; seed < 12; seed++) {
            List<Score> scores = new ArrayList<>(Panels.of(new Shape(25, 10, 3, 1, 0, 1), Panels.generator(seed))
                    .scores());
            scores.removeLast();
            Calibration c = fit(scores);
            if (c.variances().reviewer() > 0) continue;
            boundary++;
            assertThat(c.status()).isEqualTo(Status.FITTED_AT_BOUNDARY);
            assertThat(c.applications()).allMatch(a -> a.rank() == a.rawRank());
            assertThat(c.applications()).allMatch(a -> a.adjusted() == a.rawMean());
            assertThat(c.reviewers()).allMatch(r -> r.effect() == 0 && r.effectError() == 0);
            assertThat(kinds(c)).contains(Kind.REVIEWERS_ALIKE);
        }
        assertThat(boundary).isBetween(2, 11);
    }

    @Test
    void fullLikelihoodGivesSmallerVariancesThanRestricted() {
        List<Score> scores = scores(table(8, 4, 2));
        Calibration restricted = fit(scores);
        Calibration full = fit(scores, FEW_DRAWS.with(Method.ML));
        assertThat(full.method()).isEqualTo(Method.ML);
        assertThat(full.variances().reviewer())
                .isLessThan(restricted.variances().reviewer());
        assertThat(full.variances().application())
                .isLessThan(restricted.variances().application());
        assertThat(full.intercept()).isCloseTo(restricted.intercept(), within(1e-12));
    }

    @Test
    void reliabilityGrowsWithReviewersAndWithoutStrictness() {
        Calibration c = fit(Panels.of(PANEL, Panels.generator(6)).scores());
        Variances v = c.variances();
        assertThat(c.reliability()).hasSize(10);
        assertThat(c.reliability().get(2).reviewers()).isEqualTo(3);
        assertThat(c.reliability().get(2).raw())
                .isCloseTo(v.application() / (v.application() + (v.reviewer() + v.residual()) / 3), within(1e-12));
        assertThat(c.reliability().get(2).calibrated())
                .isCloseTo(v.application() / (v.application() + v.residual() / 3), within(1e-12));
    }

    @Test
    void twoThousandByFourThousandVerySparseIsNoTrouble() {
        List<Score> scores = new ArrayList<>();
        var random = Panels.generator(12);
        double[] worth = random.doubles(4555).map(u -> 3 * u).toArray();
        double[] strictness = random.doubles(2076).map(u -> 2 * u).toArray();
        for (int s = 0; s < 5800; s++) {
            int i = s < 4555 ? s : random.nextInt(4555);
            int j = random.nextInt(2076);
            scores.add(new Score("a" + i, "r" + j, worth[i] + strictness[j] + random.nextGaussian()));
        }
        Calibration c = fit(scores, Options.USUAL.withDraws(100, 1));
        assertThat(c.variances().application()).isCloseTo(0.75, within(0.3));
        assertThat(c.variances().reviewer()).isCloseTo(0.33, within(0.2));
        assertThat(c.components().size()).isGreaterThan(10);
    }
}
