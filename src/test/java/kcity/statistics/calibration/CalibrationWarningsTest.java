package kcity.statistics.calibration;

import static kcity.statistics.calibration.Fits.FEW_DRAWS;
import static kcity.statistics.calibration.Fits.fit;
import static kcity.statistics.calibration.Fits.kinds;
import static kcity.statistics.calibration.Fits.named;
import static kcity.statistics.calibration.Fits.scores;
import static kcity.statistics.calibration.Fits.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import kcity.statistics.calibration.Panels.Shape;
import kcity.statistics.calibration.Warning.Kind;
import org.junit.jupiter.api.Test;

/** What a reader is told of scores that carry little, and scores that carry nothing. */
class CalibrationWarningsTest {

    @Test
    void whereApplicationsDoNotDifferTheReaderIsTold() {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            for (int j = 0; j < 8; j++) scores.add(new Score("a" + i, "r" + j, j + ((i + j) % 2)));
        Calibration c = fit(scores);
        assertThat(c.variances().application()).isZero();
        assertThat(c.applications()).allMatch(a -> a.effect() == 0);
        assertThat(kinds(c)).contains(Kind.APPLICATIONS_ALIKE, Kind.RESTRICTED_RANGE);
        assertThat(c.reliability().getFirst().raw()).isZero();
    }

    @Test
    void groupsThatNoReviewerConnectsAreNamed() {
        List<Score> scores = new ArrayList<>();
        for (Score s : scores(table(5, 3, 8))) scores.add(s);
        for (Score s : scores(table(4, 3, 9)))
            scores.add(new Score("z" + s.application(), "z" + s.reviewer(), s.value()));
        Calibration c = fit(scores);
        assertThat(c.components()).hasSize(2);
        assertThat(c.components().get(0).applications()).containsExactly("aa", "ab", "ac", "ad", "ae");
        assertThat(c.components().get(1).reviewers()).containsExactly("zr0", "zr1", "zr2");
        assertThat(named(c, "zaa").component()).isEqualTo(2);
        assertThat(c.reviewers().getFirst().component()).isEqualTo(1);
        assertThat(kinds(c)).contains(Kind.NOT_COMPARABLE);
        assertThat(fit(scores(table(5, 3, 8))).components()).hasSize(1);
    }

    @Test
    void thinDesignsAreWarnedOf() {
        List<Score> scores = new ArrayList<>(scores(table(6, 3, 8)));
        scores.add(new Score("lonely", "r0", 1));
        scores.add(new Score("aa", "r0", 1));
        Calibration c = fit(scores);
        assertThat(kinds(c)).contains(Kind.FEW_REVIEWS, Kind.FEW_REVIEWERS, Kind.REPEATED_SCORES);
        assertThat(c.warnings().stream().map(Warning::sentence))
                .contains(
                        "1 of 7 applications have fewer than 3 scores",
                        "1 pairs of reviewer and application have several scores; each counts as a score of its own",
                        "there are only 3 reviewers: how much they differ is known badly");
        assertThat(named(c, "lonely").expectedError())
                .isGreaterThan(named(c, "ab").expectedError());
    }

    @Test
    void wideScalesTellOfARestrictedRange() {
        List<Score> scores = scores(table(8, 8, 11));
        assertThat(kinds(fit(scores))).doesNotContain(Kind.RESTRICTED_RANGE);
        Options wide = new Options(Method.REML, 400, 5, false, new Options.Scale(-50, 50));
        assertThat(kinds(fit(scores, wide))).contains(Kind.RESTRICTED_RANGE);
    }

    @Test
    void noisyPanelsAreToldToBeUnreliable() {
        List<Score> scores = Panels.of(new Shape(80, 10, 2, 0.35, 0.5, 1), Panels.generator(1))
                .scores();
        assertThat(kinds(fit(scores))).contains(Kind.LOW_RELIABILITY);
        assertThat(kinds(fit(scores(table(9, 6, 1))))).doesNotContain(Kind.LOW_RELIABILITY);
    }

    @Test
    void reviewersWhoScoredOnceAreLeftOut() {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < 6; i++)
            for (int k = 0; k < 3; k++) scores.add(new Score("a" + i, "r" + i + k, i + 0.5 * k * k));
        Calibration c = fit(scores);
        assertThat(c.variances().reviewer()).isZero();
        assertThat(kinds(c)).contains(Kind.REVIEWERS_NOT_SEPARABLE).doesNotContain(Kind.REVIEWERS_ALIKE);
        assertThat(c.applications().getFirst().application()).isEqualTo("a5");
    }

    @Test
    void anExactTableHasNoErrorLeft() {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < 5; i++) for (int j = 0; j < 6; j++) scores.add(new Score("a" + i, "r" + j, 2 * i + j));
        Calibration c = fit(scores);
        assertThat(kinds(c)).contains(Kind.NO_ERROR);
        assertThat(c.applications().stream().map(CalibratedApplication::application))
                .containsExactly("a4", "a3", "a2", "a1", "a0");
    }

    @Test
    void scoresThatHoldNoEstimateAreRefusedWithTheReason() {
        refused("at least two applications are needed", new Score("a", "r", 1), new Score("a", "s", 2));
        refused(
                "all scores are equal: there is nothing to calibrate",
                new Score("a", "r", 1),
                new Score("b", "r", 1),
                new Score("a", "s", 1));
        refused(
                "every application has one score only: what it deserves cannot be told from what its reviewer gave",
                new Score("a", "r", 1),
                new Score("b", "r", 2),
                new Score("c", "s", 2));
        refused(
                "every reviewer scored one application that nobody else scored: the two cannot be told apart",
                new Score("a", "r", 1),
                new Score("a", "r", 2),
                new Score("b", "s", 3));
        List<Score> none = List.of(new Score("a", "r", 1), new Score("a", "s", 2));
        assertThrows(IllegalArgumentException.class, () -> Calibrate.draws(none, FEW_DRAWS));
        assertThrows(IllegalArgumentException.class, () -> Options.USUAL.withDraws(99, 1));
        assertThrows(IllegalArgumentException.class, () -> new Options.Scale(2, 2));
    }

    private static void refused(String reason, Score... scores) {
        CalibrationResult result = Calibrate.scores(List.of(scores), FEW_DRAWS);
        assertThat(result).isInstanceOf(NoCalibration.class);
        assertThat(((NoCalibration) result).reason()).isEqualTo(reason);
        assertThat(result.inputHash()).hasSize(64);
    }
}
