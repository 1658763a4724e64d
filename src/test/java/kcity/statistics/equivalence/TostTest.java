package kcity.statistics.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Known answers are those printed by TOSTER's documentation and tests. */
class TostTest {
    private static final Sample ONE = new Sample(5.25, 0.95, 95);
    private static final Sample TWO = new Sample(5.22, 0.83, 89);
    /** Hours of sleep gained under two drugs by the same ten people (Student 1908). */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void studentsTestOfTwoSummaries() {
        Tost tost = Tost.student(ONE, TWO, Margin.within(0.429), 0.05);
        assertThat(tost.degrees()).isEqualTo(182);
        assertThat(tost.upperT()).isCloseTo(-3.02543188518, within(1e-10));
        assertThat(tost.p()).isCloseTo(0.0014210937958, within(1e-12));
        assertThat(tost.low()).isCloseTo(-0.188036421078, within(1e-9));
        assertThat(tost.high()).isCloseTo(0.248036421078, within(1e-9));
        assertThat(tost.equivalent()).isTrue();
    }

    @Test
    void welchsTestOfTwoSummaries() {
        Tost tost = Tost.welch(ONE, TWO, Margin.within(0.384), 0.05);
        assertThat(tost.lowerT()).isCloseTo(3.153015, within(1e-6));
        assertThat(tost.upperT()).isCloseTo(-2.696056, within(1e-6));
        assertThat(tost.lowerP()).isCloseTo(0.0009458745, within(1e-9));
        assertThat(tost.upperP()).isCloseTo(0.003838994, within(1e-9));
        assertThat(tost.degrees()).isCloseTo(181.1344, within(1e-4));
        assertThat(tost.low()).isCloseTo(-0.1870843, within(1e-7));
        assertThat(tost.high()).isCloseTo(0.2470843, within(1e-7));
    }

    @Test
    void oneSampleAgainstAClaimedValueWithAMarginInDeviations() {
        Sample sample = new Sample(0.54, 1.2, 100);
        Tost tost = Tost.oneSample(sample, 0.5, Margin.standardised(0.3, sample), 0.05);
        assertThat(tost.lowerT()).isCloseTo(3.333333, within(1e-6));
        assertThat(tost.upperT()).isCloseTo(-2.666667, within(1e-6));
        assertThat(tost.lowerP()).isCloseTo(0.0006040021, within(1e-9));
        assertThat(tost.upperP()).isCloseTo(0.004474619, within(1e-9));
        assertThat(tost.low() + 0.5).isCloseTo(0.5 - 0.1592469, within(1e-7));
        assertThat(tost.high()).isCloseTo(0.2392469, within(1e-7));
    }

    @Test
    void welchsTestWithAMarginInAveragedDeviations() {
        Sample one = new Sample(100.64, 14.1, 39343);
        Sample two = new Sample(100.48, 14.9, 40033);
        Tost tost = Tost.welch(one, two, Margin.standardisedAveraged(0.05, one, two), 0.05);
        assertThat(tost.lowerT()).isCloseTo(8.59899505237, within(1e-9));
        assertThat(tost.upperT()).isCloseTo(-5.49072259434, within(1e-9));
        assertThat(tost.degrees()).isCloseTo(79260.9385202, within(1e-6));
        assertThat(tost.equivalent()).isTrue();
    }

    @Test
    void pairedValuesOfTheSamePeople() {
        Tost tost = Tost.paired(FIRST, SECOND, Margin.within(2), 0.05);
        assertThat(tost.lowerP()).isCloseTo(0.154157235669, within(1e-10));
        assertThat(tost.upperP()).isCloseTo(3.55234415925e-06, within(1e-12));
        assertThat(tost.low()).isCloseTo(-2.293005267029, within(1e-9));
        assertThat(tost.high()).isCloseTo(-0.866994732971, within(1e-9));
        assertThat(tost.equivalent()).isFalse();
        assertThat(tost.differenceP()).isCloseTo(0.00283289, within(1e-8));
    }

    @Test
    void aPooledMarginUsesThePooledDeviation() {
        Margin margin = Margin.standardisedPooled(1, ONE, TWO);
        assertThat(margin.high()).isCloseTo(Math.sqrt((94 * 0.9025 + 88 * 0.6889) / 182), within(1e-12));
        assertThat(margin.low()).isEqualTo(-margin.high());
    }

    @Test
    void ratiosAreTestedOnTheScaleOfLogarithms() {
        double[] before = {10, 12, 9, 11, 10, 13};
        double[] after = {10.5, 12.2, 9.3, 11.1, 10.2, 13.4};
        Margin ratios = Margin.ofRatios(0.8, 1.25);
        assertThat(ratios.low()).isCloseTo(-ratios.high(), within(1e-15));
        Tost paired = Tost.pairedLogRatio(after, before, ratios, 0.05);
        double[] logs = new double[6];
        for (int i = 0; i < 6; i++) logs[i] = Math.log(after[i] / before[i]);
        assertThat(paired.estimate()).isCloseTo(Sample.of(logs).mean(), within(1e-14));
        assertThat(paired.standardError()).isCloseTo(Sample.of(logs).sd() / Math.sqrt(6), within(1e-14));
        assertThat(paired.degrees()).isEqualTo(5);
        Tost unpaired = Tost.logRatio(after, before, ratios, 0.05);
        assertThat(unpaired.estimate()).isCloseTo(paired.estimate(), within(1e-14));
        assertThat(unpaired.standardError()).isGreaterThan(paired.standardError());
        assertThat(Tost.welch(Sample.ofLogs(after), Sample.ofLogs(before), ratios, 0.05))
                .isEqualTo(unpaired);
    }

    @Test
    void ratioOfMeansFromSummariesUsesTheDeltaMethod() {
        Tost tost =
                Tost.logRatioOfMeans(new Sample(10, 2, 25), new Sample(8, 1.6, 16), Margin.ofRatios(0.8, 1.25), 0.05);
        assertThat(tost.estimate()).isCloseTo(Math.log(1.25), within(1e-15));
        assertThat(tost.standardError()).isCloseTo(Math.sqrt(0.0016 + 0.0025), within(1e-15));
        assertThat(tost.degrees())
                .isCloseTo(0.0041 * 0.0041 / (0.0016 * 0.0016 / 24 + 0.0025 * 0.0025 / 15), within(1e-9));
        assertThat(tost.upperT()).isCloseTo(0, within(1e-12));
        assertThat(tost.upperP()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void infiniteDegreesMeanTheNormalDistribution() {
        Tost tost = Tost.ofEstimate(0, 1, Double.POSITIVE_INFINITY, Margin.within(1.959963984540054), 0.05);
        assertThat(tost.lowerP()).isCloseTo(0.025, within(1e-12));
        assertThat(tost.upperP()).isCloseTo(0.025, within(1e-12));
        assertThat(tost.high()).isCloseTo(1.6448536269514722, within(1e-9));
        assertThat(tost.differenceP()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theIntervalLiesInsideTheMarginExactlyWhenEquivalent() {
        for (double margin = 0.05; margin < 0.6; margin += 0.01) {
            Tost tost = Tost.welch(ONE, TWO, Margin.within(margin), 0.05);
            assertThat(tost.equivalent()).isEqualTo(tost.low() >= -margin && tost.high() <= margin);
        }
    }

    @Test
    void refusesWhatCannotBeTested() {
        refused(
                "there is no spread: equivalence cannot be tested",
                () -> Tost.paired(new double[] {1, 2}, new double[] {0, 1}, Margin.within(1), 0.05));
        refused(
                "pairs need as many first as second values: 1 and 2",
                () -> Tost.paired(new double[] {1}, new double[] {0, 1}, Margin.within(1), 0.05));
        refused("a sample needs at least two values, not 1", () -> Sample.of(1));
        refused("a standard deviation is not below 0: -1.0", () -> new Sample(0, -1, 5));
        refused("the mean is no number: NaN", () -> new Sample(Double.NaN, 1, 5));
        refused("a margin goes from low to high: 1.0 to 1.0", () -> new Margin(1, 1));
        refused("a ratio is above 0: 0.0", () -> Margin.ofRatios(0, 1));
        refused("a ratio needs values above 0: 0.0", () -> Sample.ofLogs(1, 0));
        refused(
                "a ratio needs means above 0",
                () -> Tost.logRatioOfMeans(new Sample(0, 1, 5), ONE, Margin.within(1), 0.05));
        refused("alpha lies between 0 and 0.5: 0.5", () -> Tost.welch(ONE, TWO, Margin.within(1), 0.5));
        refused("degrees of freedom are above 0: 0.0", () -> Tost.ofEstimate(0, 1, 0, Margin.within(1), 0.05));
    }

    private static void refused(String reason, Executable executable) {
        assertThat(assertThrows(IllegalArgumentException.class, executable)).hasMessage(reason);
    }
}
