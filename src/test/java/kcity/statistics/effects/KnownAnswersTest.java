package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certified answers of NIST, and answers of R for public sets. */
class KnownAnswersTest {
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);

    @Test
    void norrisIsFittedAsCertified() {
        Estimate found = Worked.on("norris.csv", "method: regression\noutcome: y\ncolumns: [x]\nerrors: classical\n");
        assertThat(line(found, "(constant)").estimate()).isCloseTo(-0.262323073774029, NINE_DIGITS);
        assertThat(line(found, "(constant)").error()).isCloseTo(0.232818234301152, NINE_DIGITS);
        assertThat(line(found, "x").estimate()).isCloseTo(1.00211681802045, NINE_DIGITS);
        assertThat(line(found, "x").error()).isCloseTo(0.000429796848199937, NINE_DIGITS);
        assertThat(figure(found, "F")).isCloseTo(5436385.54079785, NINE_DIGITS);
        assertThat(figure(found, "residual deviation")).isCloseTo(0.884796396144373, NINE_DIGITS);
    }

    @Test
    void longleyIsFittedAsCertifiedThoughNearlyCollinear() {
        Estimate found = Worked.on(
                "longley.csv",
                "method: regression\noutcome: y\ncolumns: [x1, x2, x3, x4, x5, x6]\nerrors: classical\n");
        assertThat(line(found, "(constant)").estimate()).isCloseTo(-3482258.63459582, NINE_DIGITS);
        assertThat(line(found, "(constant)").error()).isCloseTo(890420.383607373, NINE_DIGITS);
        assertThat(line(found, "x1").estimate()).isCloseTo(15.0618722713733, NINE_DIGITS);
        assertThat(line(found, "x6").estimate()).isCloseTo(1829.15146461355, NINE_DIGITS);
        assertThat(figure(found, "R-squared")).isCloseTo(0.995479004577296, NINE_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "sirstv.csv, 1.18046237440255",
        "atmwtag.csv, 15.9467335677930",
        "smls01.csv, 21",
        "smls04.csv, 21",
        "smls07.csv, 21"
    })
    void varianceIsAnalysedAsCertifiedWithUpToThirteenConstantDigits(String file, double f) {
        Estimate found = Worked.on(file, "method: anova\noutcome: response\ngroup: treatment\n");
        assertThat(figure(found, "F")).isCloseTo(f, NINE_DIGITS);
    }

    @Test
    void theWholeTableOfVarianceIsThere() {
        Estimate found = Worked.on("smls07.csv", "method: anova\noutcome: response\ngroup: treatment\n");
        assertThat(figure(found, "between sum of squares")).isCloseTo(1.68, NINE_DIGITS);
        assertThat(figure(found, "within sum of squares")).isCloseTo(1.80, NINE_DIGITS);
        assertThat(figure(found, "between degrees of freedom")).isEqualTo(8);
        assertThat(figure(found, "within degrees of freedom")).isEqualTo(180);
        assertThat(figure(found, "R-squared")).isCloseTo(0.482758620689655, NINE_DIGITS);
        assertThat(figure(found, "residual deviation")).isCloseTo(0.1, NINE_DIGITS);
        assertThat(figure(found, "p")).isLessThan(1e-10);
    }

    @Test
    void organDonationsFellAsTheTextbookSays() {
        Estimate found = Worked.on("organ_donations.csv", """
                method: difference-in-differences
                outcome: Rate
                unit: State
                time: Quarter_Num
                start: 4
                treated: California
                """);
        assertThat(line(found, 0).estimate()).isCloseTo(-0.02245897436, within(1e-11));
        assertThat(line(found, 0).error()).isCloseTo(0.006720765527, within(1e-11));
        assertThat(line(found, 1).error()).isCloseTo(0.005903444071, within(1e-11));
        assertThat(line(found, 2).error()).isCloseTo(0.006020355303, within(1e-11));
        assertThat(line(found, 2).freedom()).isCloseTo(25, within(1e-6));
        assertThat(figure(found, "randomisation p")).isEqualTo(5.0 / 27);
        assertThat(found.warnings())
                .contains(
                        "1 treated of 27 units: clustered errors are not to be trusted with so few; the randomisation p decides, and the verdict rests on the spread of the untreated");
    }

    @Test
    void theVignettesSeriesRoseByAboutTen() {
        Estimate found = Worked.on("causalimpact_example.csv", """
                method: counterfactual
                outcome: y
                columns: [x1]
                time: t
                start: 71
                """);
        assertThat(line(found, 0).estimate()).isCloseTo(10.4558304815, within(1e-9));
        assertThat(figure(found, "actual mean after")).isCloseTo(117.048516832, within(1e-8));
        assertThat(figure(found, "actual sum after")).isCloseTo(3511.455505, within(1e-5));
    }

    @Test
    void cardAndKruegersCellsGiveTheirDifference() {
        Estimate found = Worked.onText("""
                state,wave,mean,se,n
                PA,1,23.331168831169,1.351148861475,77
                PA,2,21.165584415584,0.943221155458,77
                NJ,1,20.439408099688,0.508260703415,321
                NJ,2,21.027429467085,0.520309441495,319
                """, """
                method: two-by-two
                group: state
                treated: NJ
                period: wave
                after: "2"
                cells: {mean: mean, se: se, count: n}
                """);
        assertThat(line(found, 0).estimate()).isCloseTo(2.75360578298, within(1e-9));
        assertThat(line(found, 1).error()).isCloseTo(1.68840913091, within(1e-9));
        assertThat(line(found, 2).error()).isCloseTo(1.79545080961, within(1e-9));
    }
}
