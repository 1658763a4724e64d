package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kcity.reading.Csv;
import kcity.statistics.regression.Coefficient;
import org.junit.jupiter.api.Test;

/** An interrupted series over its window: the same regression written with the wanted effect as its own coefficient is the oracle. */
class WindowEffectsTest {
    private static final String ERRORS = "errors: {kind: newey-west, lag: 2, small-sample: true}\n";
    private static final Path EXAMPLES = Path.of("docs/examples/estimate");

    private static String series() {
        StringBuilder table = new StringBuilder("t,y,d\n");
        double[] y = {3, 4, 3.5, 5, 4.2, 4.8, 5.5, 5.1, 9, 8.7, 8.1, 8.4, 7.2, 7.6, 6.9};
        for (int t = 0; t < y.length; t++) {
            table.append(t)
                    .append(',')
                    .append(y[t])
                    .append(',')
                    .append(t >= 8 ? 1 : 0)
                    .append('\n');
        }
        return table.toString();
    }

    private static Coefficient asItsOwnCoefficient(String slopeFrom) {
        Estimate found = Worked.onText(
                series(), "method: regression\noutcome: y\ncolumns: [d, t, d*(t-7-" + slopeFrom + ")]\n" + ERRORS);
        return line(found, "d");
    }

    @Test
    void meanEffectAndEffectAtTheEndHaveTheErrorsOfTheWholeFit() {
        String design = "method: interrupted-series\noutcome: y\ntime: t\nstart: 8\n" + ERRORS;
        Estimate found = Worked.onText(series(), design);
        same(line(found, "mean effect after the start"), asItsOwnCoefficient("4"));
        same(line(found, "effect at the end"), asItsOwnCoefficient("7"));
        same(line(found, "level change"), asItsOwnCoefficient("0"));
        assertThat(found.answer().lines().getFirst().value().name()).isEqualTo("mean effect after the start");
        assertThat(found.answer().figures())
                .containsEntry("estimand", "mean effect after the start")
                .containsEntry("the end", "14")
                .containsEntry(
                        "level change is meant at", "one time before 8, where the slope change is still nothing");
    }

    private static void same(Coefficient found, Coefficient oracle) {
        assertThat(found.estimate()).isCloseTo(oracle.estimate(), within(1e-10));
        assertThat(found.error()).isCloseTo(oracle.error(), within(1e-10));
        assertThat(found.freedom()).isEqualTo(oracle.freedom());
        assertThat(found.upper()).isCloseTo(oracle.upper(), within(1e-9));
    }

    @Test
    void theRegisteredEffectIsTheOneThatAClaimIsHeldAgainst() {
        String design =
                "method: interrupted-series\noutcome: y\ntime: t\nstart: 8\nclaim: {estimate: 4, margin: 1}\n" + ERRORS;
        for (String[] word : new String[][] {{"mean", "4"}, {"end", "7"}, {"level", "0"}}) {
            Estimate found = Worked.onText(series(), design + "estimand: " + word[0] + "\n");
            assertThat(found.judgement().orElseThrow().difference())
                    .isCloseTo(asItsOwnCoefficient(word[1]).estimate() - 4, within(1e-10));
        }
        assertThat(Worked.onText(series(), design).judgement())
                .isEqualTo(Worked.onText(series(), design + "estimand: mean\n").judgement());
    }

    @Test
    void countsHaveTheirRatiosOverTheWindow() {
        Estimate found = Worked.onText(
                series(), "method: interrupted-series\nfamily: poisson\noutcome: y*10\ntime: t\nstart: 8\n");
        for (String[] pair : new String[][] {
            {"mean rate ratio", "mean effect after the start"},
            {"rate ratio at the end", "effect at the end"},
            {"rate ratio", "level change"}
        }) {
            Coefficient effect = line(found, pair[1]);
            assertThat(figure(found, pair[0])).isCloseTo(Math.exp(effect.estimate()), within(1e-12));
            assertThat(figure(found, pair[0] + " lower")).isCloseTo(Math.exp(effect.lower()), within(1e-12));
        }
        Coefficient level = line(found, "level change");
        Coefficient slope = line(found, "slope change");
        assertThat(line(found, "effect at the end").estimate())
                .isCloseTo(level.estimate() + 7 * slope.estimate(), within(1e-12));
    }

    /** Riders rose by a sixth at once, and half of that was gone nine months later: equal to a lasting 15 % it is not. */
    @Test
    void theShippedRidersGetTheVerdictOfTheWholeWindow() throws IOException {
        String design = Files.readString(EXAMPLES.resolve("riders.yaml"));
        Estimate found =
                Design.read("riders.yaml", design).estimate(Csv.file(EXAMPLES.resolve("riders.csv")), "riders");
        double mean = line(found, "mean effect after the start").estimate();
        double end = line(found, "effect at the end").estimate();
        assertThat(end).isLessThan(mean).isLessThan(line(found, "level change").estimate());
        assertThat(found.judgement().orElseThrow().verdict()).isEqualTo(Verdict.REPLICATED_SMALLER);
    }
}
