package kcity.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.statistics.meta.MetaAnalysis.Coefficient;
import kcity.statistics.meta.MetaAnalysis.Prediction;
import org.junit.jupiter.api.Test;

/** The thirteen trials of BCG vaccine against tuberculosis (Colditz et al. 1994): cases and others, vaccinated and not, and latitude. */
class BcgTrialsTest {
    private static final double[][] TRIALS = {
        {4, 119, 11, 128, 44}, {6, 300, 29, 274, 55}, {3, 228, 11, 209, 42}, {62, 13536, 248, 12619, 52},
        {33, 5036, 47, 5761, 13}, {180, 1361, 372, 1079, 44}, {8, 2537, 10, 619, 19}, {505, 87886, 499, 87892, 13},
        {29, 7470, 45, 7232, 27}, {17, 1699, 65, 1600, 42}, {186, 50448, 141, 27197, 18}, {5, 2493, 3, 2338, 33},
        {27, 16886, 29, 17825, 33}
    };

    @Test
    void fixedEffectGivesThePublishedMean() {
        MetaAnalysis fixed = combined(Between.FIXED, Inference.NORMAL);
        assertThat(fixed.mean().estimate()).isCloseTo(-0.430285163654, within(1e-9));
        assertThat(fixed.mean().error()).isCloseTo(0.0404987517109, within(1e-9));
        assertThat(fixed.q()).isCloseTo(152.233008082, within(1e-8));
        assertThat(fixed.qDegrees()).isEqualTo(12);
        assertThat(fixed.qP()).isLessThan(1e-25).isPositive();
        assertThat(fixed.tauSquaredError()).isNull();
        assertThat(fixed.prediction()).isNull();
        assertThat(fixed.iSquared()).isCloseTo(100 * (152.233008082 - 12) / 152.233008082, within(1e-6));
        assertThat(fixed.hSquared()).isCloseTo(152.233008082 / 12, within(1e-6));
    }

    @Test
    void momentsGiveDerSimonianAndLairdsMean() {
        MetaAnalysis moments = combined(Between.DERSIMONIAN_LAIRD, Inference.NORMAL);
        assertThat(moments.mean().estimate()).isCloseTo(-0.714117222073, within(1e-9));
        assertThat(moments.mean().error()).isCloseTo(0.178742089535, within(1e-9));
        assertThat(moments.tauSquared()).isCloseTo(0.308760262862, within(1e-9));
        assertThat(Objects.requireNonNull(moments.tauSquaredError())).isCloseTo(0.229869992511, within(1e-9));
        assertThat(moments.iSquared()).isCloseTo(92.117346854562, within(1e-8));
        assertThat(moments.hSquared()).isCloseTo(12.686084006864, within(1e-8));
    }

    @Test
    void restrictedLikelihoodGivesMeanSpreadAndPrediction() {
        MetaAnalysis reml = combined(Between.REML, Inference.NORMAL);
        Coefficient mean = reml.mean();
        assertThat(mean.estimate()).isCloseTo(-0.714532348365, within(1e-10));
        assertThat(mean.error()).isCloseTo(0.17978153178, within(1e-10));
        assertThat(mean.low()).isCloseTo(-1.06689767574, within(1e-10));
        assertThat(mean.high()).isCloseTo(-0.36216702099, within(1e-10));
        assertThat(reml.tauSquared()).isCloseTo(0.313243325981, within(1e-10));
        assertThat(Objects.requireNonNull(reml.tauSquaredError())).isCloseTo(0.1664, within(5e-5));
        assertThat(reml.iSquared()).isCloseTo(92.221386075, within(1e-9));
        Prediction prediction = Objects.requireNonNull(reml.prediction());
        assertThat(prediction.low()).isCloseTo(-1.86669235, within(1e-8));
        assertThat(prediction.high()).isCloseTo(0.43762765, within(1e-8));
        assertThat(prediction.lowT()).isLessThan(prediction.low());
        assertThat(prediction.highT() + prediction.lowT()).isCloseTo(2 * mean.estimate(), within(1e-12));
        assertThat(reml.converged()).isTrue();
        assertThat(reml.weights().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
        assertThat(reml.weights().get(7)).isGreaterThan(reml.weights().get(0));
    }

    @Test
    void knappAndHartungWidenByTheObservedSpread() {
        Coefficient mean = combined(Between.REML, Inference.KNAPP_HARTUNG).mean();
        assertThat(mean.error()).isCloseTo(0.180791745519, within(1e-10));
        assertThat(mean.statistic()).isCloseTo(-3.95223988968, within(1e-9));
        assertThat(mean.p()).isCloseTo(0.00192001508513, within(1e-12));
        assertThat(mean.degrees()).isEqualTo(12);
    }

    @Test
    void theVaccineProtectsMoreFarFromTheEquator() {
        List<Study> studies = new ArrayList<>();
        for (double[] t : TRIALS) studies.add(study(t).with(t[4]));
        MetaAnalysis onLatitude = CombineStudies.of(studies, Between.REML, Inference.NORMAL, 0.95);
        Coefficient slope = onLatitude.coefficients().get(1);
        assertThat(slope.estimate()).isCloseTo(-0.02910166, within(1e-8));
        assertThat(slope.error()).isCloseTo(0.00719555, within(1e-8));
        assertThat(onLatitude.tauSquared()).isCloseTo(0.07635469, within(1e-8));
        assertThat(onLatitude.prediction()).isNull();
        MetaAnalysis.ModeratorTest test = Objects.requireNonNull(onLatitude.moderatorTest());
        assertThat(test.statistic()).isCloseTo(Math.pow(slope.statistic(), 2), within(1e-9));
        assertThat(test.p()).isCloseTo(slope.p(), within(1e-9));
        assertThat(test.degrees()).isEqualTo(1);
    }

    @Test
    void knappAndHartungTestModeratorsByF() {
        List<Study> studies = new ArrayList<>();
        for (double[] t : TRIALS) studies.add(study(t).with(t[4]));
        MetaAnalysis onLatitude = CombineStudies.of(studies, Between.REML_EXACT, Inference.KNAPP_HARTUNG, 0.95);
        MetaAnalysis.ModeratorTest test = Objects.requireNonNull(onLatitude.moderatorTest());
        assertThat(test.statistic()).isCloseTo(12.590982884380, within(1e-6));
        assertThat(test.denominator()).isEqualTo(11);
        assertThat(test.p()).isCloseTo(0.004565051542, within(1e-8));
        assertThat(onLatitude.coefficients().get(1).error()).isCloseTo(0.008201417411, within(1e-8));
        assertThat(onLatitude.tauSquared()).isCloseTo(0.076347963956, within(1e-8));
        assertThat(Objects.requireNonNull(onLatitude.tauSquaredError())).isCloseTo(0.059047228905, within(1e-7));
        assertThat(onLatitude.iSquared()).isCloseTo(68.391224838385, within(1e-5));
        assertThat(onLatitude.q()).isCloseTo(30.733090010749, within(1e-8));
        assertThat(onLatitude.qP()).isCloseTo(0.001214290987, within(1e-10));
    }

    @Test
    void twoModeratorsAreTestedTogether() {
        double[] years = {1948, 1949, 1960, 1977, 1973, 1953, 1973, 1980, 1968, 1961, 1974, 1969, 1976};
        List<Study> studies = new ArrayList<>();
        for (int i = 0; i < TRIALS.length; i++) studies.add(study(TRIALS[i]).with(TRIALS[i][4], years[i]));
        MetaAnalysis both = CombineStudies.of(studies, Between.REML_EXACT, Inference.NORMAL, 0.95);
        MetaAnalysis.ModeratorTest test = Objects.requireNonNull(both.moderatorTest());
        assertThat(test.statistic()).isCloseTo(12.204486879171, within(1e-5));
        assertThat(test.degrees()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(0.002237841621, within(1e-8));
        assertThat(both.mean().estimate()).isCloseTo(-3.545353019958, within(1e-5));
        assertThat(both.mean().error()).isCloseTo(29.095622232703, within(1e-5));
        assertThat(both.coefficients().get(1).estimate()).isCloseTo(-0.028011329444, within(1e-8));
        assertThat(both.coefficients().get(2).error()).isCloseTo(0.014683685892, within(1e-8));
    }

    @Test
    void oddsRatiosOfTheSameTrials() {
        List<Study> studies = new ArrayList<>();
        for (double[] t : TRIALS) studies.add(new TwoByTwo(t[0], t[1], t[2], t[3]).logOddsRatio("trial"));
        MetaAnalysis odds = CombineStudies.of(studies, Between.REML_EXACT, Inference.NORMAL, 0.95);
        assertThat(odds.mean().estimate()).isCloseTo(-0.745177770844, within(1e-8));
        assertThat(odds.mean().error()).isCloseTo(0.186027912751, within(1e-8));
        assertThat(odds.tauSquared()).isCloseTo(0.337772033112, within(1e-8));
        assertThat(studies.getFirst().error())
                .isCloseTo(Math.sqrt(1 / 4.0 + 1 / 119.0 + 1 / 11.0 + 1 / 128.0), within(1e-12));
    }

    @Test
    void anEmptyCellGetsOneHalfInEveryCell() {
        Study corrected = new TwoByTwo(0, 10, 3, 9).logRiskRatio("empty");
        assertThat(corrected.effect()).isCloseTo(Math.log(0.5 / 11) - Math.log(3.5 / 13), within(1e-12));
        assertThat(corrected.variance()).isCloseTo(1 / 0.5 - 1 / 11.0 + 1 / 3.5 - 1 / 13.0, within(1e-12));
        Study odds = new TwoByTwo(4, 0, 3, 9).logOddsRatio("empty");
        assertThat(odds.effect()).isCloseTo(Math.log(4.5 / 0.5) - Math.log(3.5 / 9.5), within(1e-12));
    }

    @Test
    void equalStudiesShowNoSpreadBetweenThem() {
        List<Study> equal = List.of(new Study("a", 1, 0.1), new Study("b", 1, 0.2), new Study("c", 1, 0.4));
        for (Between between : Between.values()) {
            MetaAnalysis analysis = CombineStudies.of(equal, between, Inference.NORMAL, 0.9);
            assertThat(analysis.tauSquared()).isZero();
            assertThat(analysis.mean().estimate()).isCloseTo(1, within(1e-12));
            assertThat(analysis.iSquared()).isZero();
            assertThat(analysis.mean().error()).isCloseTo(Math.sqrt(1 / 17.5), within(1e-12));
        }
    }

    @Test
    void twoStudiesHaveNoPredictionByT() {
        List<Study> two = List.of(new Study("a", 0, 0.1), new Study("b", 3, 0.1));
        Prediction prediction = Objects.requireNonNull(
                CombineStudies.of(two, Between.REML, Inference.NORMAL, 0.95).prediction());
        assertThat(prediction.lowT()).isNaN();
        assertThat(prediction.low()).isLessThan(0);
    }

    @Test
    void refusesWhatCannotBeCombined() {
        Study a = new Study("a", 0, 1);
        refused("1 studies are too few; at least 2 are needed", List.of(a));
        refused("there are no studies", List.of());
        refused("every study needs the same moderators", List.of(a, a.with(1), a));
        refused("the moderators repeat each other or do not vary", List.of(a.with(1), a.with(1), a.with(1), a.with(1)));
        assertThat(assertThrows(IllegalArgumentException.class, () -> new Study("b", 0, 0)))
                .hasMessage("b: the variance must be above 0: 0.0");
        assertThat(assertThrows(IllegalArgumentException.class, () -> new Study("b", Double.NaN, 1)))
                .hasMessage("b: the effect is no number");
        assertThat(assertThrows(IllegalArgumentException.class, () -> new TwoByTwo(0, 0, 1, 1)))
                .hasMessage("both groups need someone in them");
        assertThat(assertThrows(IllegalArgumentException.class, () -> new TwoByTwo(-1, 2, 1, 1)))
                .hasMessage("counts are not below 0");
    }

    private static void refused(String reason, List<Study> studies) {
        assertThat(assertThrows(
                        IllegalArgumentException.class,
                        () -> CombineStudies.of(studies, Between.REML, Inference.NORMAL, 0.95)))
                .hasMessage(reason);
    }

    private static MetaAnalysis combined(Between between, Inference inference) {
        List<Study> studies = new ArrayList<>();
        for (double[] t : TRIALS) studies.add(study(t));
        return CombineStudies.of(studies, between, inference, 0.95);
    }

    private static Study study(double[] t) {
        return new TwoByTwo(t[0], t[1], t[2], t[3]).logRiskRatio("latitude " + t[4]);
    }
}
