package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.cell;
import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** California's tobacco programme, known answers of R quadprog, of the package synthdid and of Abadie, Diamond and Hainmueller 2010. */
class Proposition99Test {
    private static final String PANEL = """
            outcome: PacksPerCapita
            unit: State
            time: Year
            start: 1989
            treated: California
            separator: semicolon
            """;

    private static final String PREDICTORS = """
            method: synthetic-control
            outcome: cigsale
            unit: state
            time: year
            start: 1989
            treated: California
            predictors:
              - {of: lnincome, from: 1980, to: 1988}
              - {of: retprice, from: 1980, to: 1988}
              - {of: age15to24, from: 1980, to: 1988}
              - {of: beer, from: 1984, to: 1988}
              - {of: cigsale, from: 1975, to: 1975}
              - {of: cigsale, from: 1980, to: 1980}
              - {of: cigsale, from: 1988, to: 1988}
            """;

    /** Errors of R's clubSandwich. Each state's own columns fit many directions perfectly. */
    @Test
    void differenceInDifferencesOfALongPanelHasItsBiasReducedErrors() {
        Estimate found = Worked.on("prop99_outcome.csv", "method: difference-in-differences\n" + PANEL);
        assertThat(line(found, 0).estimate()).isCloseTo(-27.3491110836149, within(1e-9));
        assertThat(line(found, 0).error()).isCloseTo(2.84874154276528, within(1e-9));
        assertThat(line(found, 2).error()).isCloseTo(2.76714473125341, within(1e-9));
        assertThat(line(found, 2).freedom()).isCloseTo(37, within(1e-6));
        assertThat(figure(found, "randomisation p")).isEqualTo(5.0 / 39);
    }

    @Test
    void syntheticControlOfTheOutcomeAloneIsTheExactOptimum() {
        Estimate found = Worked.on("prop99_outcome.csv", "method: synthetic-control\n" + PANEL);
        assertThat(line(found, 0).estimate()).isCloseTo(-19.5136297688, within(1e-6));
        assertThat(figure(found, "effect in 2000")).isCloseTo(-26.5966431819, within(1e-6));
        assertThat(figure(found, "RMSPE before")).isCloseTo(1.65640021051, within(1e-7));
        assertThat(figure(found, "RMSPE after")).isCloseTo(20.6055670526, within(1e-6));
        assertThat(figure(found, "RMSPE ratio")).isCloseTo(12.4399688685, within(1e-5));
        assertThat(figure(found, "optimality gap")).isLessThan(1e-8);
        assertThat(cell(found, "weights", "Utah", 1)).isCloseTo(0.3939080230531, within(1e-6));
        assertThat(cell(found, "weights", "Montana", 1)).isCloseTo(0.2318399503931, within(1e-6));
        assertThat(cell(found, "weights", "Nevada", 1)).isCloseTo(0.2049225834568, within(1e-6));
        assertThat(cell(found, "weights", "Connecticut", 1)).isCloseTo(0.1090896246290, within(1e-6));
        assertThat(cell(found, "weights", "New Hampshire", 1)).isCloseTo(0.0454290464529, within(1e-6));
        assertThat(cell(found, "weights", "Colorado", 1)).isCloseTo(0.0148107719776, within(1e-6));
        assertThat(Worked.sheet(found, "weights").rows()).hasSize(6);
    }

    @Test
    void theOutcomeAloneRanksThirdAndIsNeverCalledOneIn39() {
        Estimate found = Worked.on("prop99_outcome.csv", "method: synthetic-control\n" + PANEL);
        assertThat(figure(found, "rank")).isEqualTo(3);
        assertThat(figure(found, "rank of")).isEqualTo(39);
        assertThat(figure(found, "randomisation p")).isEqualTo(3.0 / 39);
        assertThat(found.warnings())
                .contains("rank 3 of 39 by RMSPE ratio: randomisation p = 3/39 = 0.077, of a fit on the outcome only");
        assertThat(found.warnings().toString()).doesNotContain("0.026").doesNotContain("1/39");
        assertThat(cell(found, "placebos", "Missouri", 3)).isCloseTo(23.924, within(1e-3));
        assertThat(cell(found, "placebos", "Virginia", 3)).isCloseTo(19.828, within(1e-3));
    }

    @Test
    void predictorsGiveAbadiesMixtureAndTheFirstRank() {
        Estimate found = Worked.on("prop99_predictors.csv", PREDICTORS);
        assertThat(cell(found, "weights", "Utah", 1)).isCloseTo(0.334, within(0.02));
        assertThat(cell(found, "weights", "Nevada", 1)).isCloseTo(0.234, within(0.02));
        assertThat(cell(found, "weights", "Montana", 1)).isCloseTo(0.199, within(0.02));
        assertThat(cell(found, "weights", "Colorado", 1)).isCloseTo(0.164, within(0.02));
        assertThat(cell(found, "weights", "Connecticut", 1)).isCloseTo(0.069, within(0.02));
        assertThat(figure(found, "effect in 2000")).isCloseTo(-26, within(1.0));
        assertThat(figure(found, "rank")).isEqualTo(1);
        assertThat(figure(found, "randomisation p")).isEqualTo(1.0 / 39);
    }

    @Test
    void syntheticDifferenceAgreesWithTheAuthorsPackage() {
        Estimate found = Worked.on("prop99_outcome.csv", "method: synthetic-difference\n" + PANEL);
        assertThat(line(found, 0).estimate()).isCloseTo(-15.6038278727, within(1e-8));
        assertThat(figure(found, "synthetic control with the paper's ridge")).isCloseTo(-19.6196634709, within(1e-8));
        assertThat(figure(found, "difference in differences")).isCloseTo(-27.3491110836, within(1e-9));
        assertThat(cell(found, "time weights", "1986", 1)).isCloseTo(0.366470631936, within(1e-9));
        assertThat(cell(found, "time weights", "1987", 1)).isCloseTo(0.206453050560, within(1e-9));
        assertThat(cell(found, "time weights", "1988", 1)).isCloseTo(0.427076317503, within(1e-9));
        assertThat(cell(found, "unit weights", "Nevada", 1)).isCloseTo(0.1244892278129, within(1e-9));
        assertThat(cell(found, "unit weights", "New Hampshire", 1)).isCloseTo(0.1050475785163, within(1e-9));
    }

    @Test
    void syntheticDifferenceSolvedToTheOptimumDiffersByTwoThousandths() {
        Estimate found = Worked.on("prop99_outcome.csv", "method: synthetic-difference\nweights: exact\n" + PANEL);
        assertThat(line(found, 0).estimate()).isCloseTo(-15.605397916, within(1e-8));
        assertThat(figure(found, "optimality gap")).isLessThan(1e-9);
    }

    @Test
    void segmentedRegressionWithNeweyWestAgreesWithSandwich() {
        Estimate found = Worked.on("prop99_outcome.csv", """
                method: interrupted-series
                outcome: PacksPerCapita
                time: Year
                start: 1989
                where: {State: California}
                errors: {kind: newey-west, lag: 2}
                separator: semicolon
                """);
        assertThat(line(found, "level change").estimate()).isCloseTo(-18.5634442508, within(1e-9));
        assertThat(line(found, "level change").error()).isCloseTo(4.85910860514, within(1e-9));
        assertThat(line(found, "slope change").estimate()).isCloseTo(-1.49465237871, within(1e-10));
        assertThat(line(found, "slope change").error()).isCloseTo(0.410710610133, within(1e-10));
    }
}
