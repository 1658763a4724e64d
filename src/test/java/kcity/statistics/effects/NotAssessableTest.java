package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import kcity.statistics.effects.methods.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a small pilot really brings: too little for an answer, said so, and never an answer that hangs on a unit without rows. */
class NotAssessableTest {
    private static final String DIFFERENCE =
            "method: difference-in-differences\noutcome: wait\nunit: city\ntime: month\nstart: 3\ntreated: Verona\n"
                    + "claim: {estimate: -2, margin: 1}\n";

    private static String cities(String... rows) {
        StringBuilder table = new StringBuilder("city,month,wait\n");
        for (String row : rows) {
            String[] words = row.split(" ");
            for (int t = 1; t < words.length; t++) {
                table.append(words[t].equals("-") ? "" : words[0] + "," + t + "," + words[t] + "\n");
            }
        }
        return table.toString();
    }

    private static String missing(Estimate found) {
        assertThat(found.assessable()).isFalse();
        assertThat(found.answer().lines()).isEmpty();
        Judgement judgement = found.judgement().orElseThrow();
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(judgement.reason())
                .isEqualTo(String.join("; ", found.answer().missing()));
        return judgement.reason();
    }

    @Test
    void oneComparisonCityInAllIsTooFew() {
        Estimate found = Worked.onText(cities("Verona 10.2 9.9 8.1 7.9", "Padova 10.1 10.4 10.0 10.2"), DIFFERENCE);
        assertThat(missing(found))
                .isEqualTo("one comparison unit only (Padova) is seen both before and after the start; two at least are"
                        + " needed to know how much units differ by themselves");
        for (String method : new String[] {"synthetic-control", "synthetic-difference"}) {
            Estimate other = Worked.onText(
                    cities("Verona 10.2 9.9 8.1 7.9", "Padova 10.1 10.4 10.0 10.2"),
                    DIFFERENCE.replace("difference-in-differences", method));
            assertThat(missing(other)).startsWith("one comparison unit only (Padova)");
        }
    }

    /** Ten cities of which one has no rows after the start: the verdict of the nine, not a new one. */
    @Test
    void aCityWithoutRowsAfterTheStartIsLeftOutByNameAndTurnsNoVerdict() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(10);
        String[] rows = new String[10];
        for (int u = 0; u < rows.length; u++) {
            StringBuilder row = new StringBuilder(u == 0 ? "Verona" : "city" + u);
            for (int t = 1; t <= 6; t++) {
                double y = 10 + u + 0.6 * random.nextGaussian() - (u == 0 && t >= 3 ? 2.4 : 0);
                row.append(u == 4 && t >= 3 ? " -" : String.format(Locale.ROOT, " %.2f", y));
            }
            rows[u] = row.toString();
        }
        String[] without = rows.clone();
        without[4] = "";
        Estimate found = Worked.onText(cities(rows), DIFFERENCE);
        Estimate nine = Worked.onText(cities(without), DIFFERENCE);
        assertThat(found.warnings())
                .contains("left out: city4 (comparison), which has no rows from the start on; 2 of 56 rows are lost");
        assertThat(found.judgement()).isEqualTo(nine.judgement());
        assertThat(figure(found, "randomisation p")).isEqualTo(figure(nine, "randomisation p"));
        assertThat(found.answer().lines().get(found.answer().judged()).how())
                .isEqualTo("spread of the untreated units' changes");
        assertThat(found.judgement().orElseThrow().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aTreatedCityThatIsNotSeenAfterTheStartLeavesNothingToTell() {
        assertThat(missing(Worked.onText(cities("Verona 10 9 - -", "a 1 2 1 2", "b 2 1 2 2"), DIFFERENCE)))
                .isEqualTo("the treated unit Verona is not seen both before and after the start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "before-after|start: 2|1 2 3 2 4 3|1 rows before the start and 5 from it on",
                "interrupted-series|start: 2|1 2 3 2 4 3 3 2|1 times before the start and 7 from it on; this design needs 3 before and 3 after",
                "interrupted-series|start: 5|5.1 5.1 5.1 5.1 5.1 5.1 5.1 5.1|'y' is the same in every row",
                "interrupted-series|start: 5|1 2 3 4 6 7 8 9|the columns of the design meet every row exactly",
                "local-level|start: 2|1 2 3 2 4 3|1 times with a value before the start",
                "local-level|start: 4|2 2 2 2 2 2|'y' is the same in every row",
                "counterfactual|start: 3|1 2 3 2 4 3|2 times before the start for 2 columns",
                "before-after|start: 4|7 7 7 7 7 7|'y' is the same in every row",
                "trend|start: 2|1 2|2 times; a trend needs three at least",
            })
    void aSeriesThatCannotSayIsNamedWithWhatItLacks(String method, String start, String values, String begins) {
        StringBuilder table = new StringBuilder("t,y,x\n");
        String[] words = values.split(" ");
        for (int t = 0; t < words.length; t++) {
            table.append(t + 1)
                    .append(',')
                    .append(words[t])
                    .append(',')
                    .append(t % 3)
                    .append('\n');
        }
        String design = "method: " + method + "\noutcome: y\ntime: t\n"
                + (method.equals("trend") ? "" : start + "\n")
                + (method.equals("counterfactual") ? "columns: [x]\n" : "");
        assertThat(missing(Worked.onText(table.toString(), design))).startsWith(begins);
    }

    @Test
    void countsWithoutDegreesOfFreedomOrWithoutAnyEventAreNotAssessable() {
        String design = "method: interrupted-series\nfamily: quasi-poisson\noutcome: n\ntime: t\nstart: 3\n";
        assertThat(missing(Worked.onText("t,n\n1,3\n2,5\n3,4\n4,9\n", design)))
                .startsWith("4 rows for 4 coefficients; at least 5 rows are needed");
        assertThat(missing(Worked.onText("t,n\n1,0\n2,0\n3,4\n4,9\n5,7\n", design)))
                .isEqualTo("nothing was counted before the start; a rate ratio needs a count on both sides");
    }

    /** The figures are R's: {@code summary(glm(n ~ t + s, family = quasipoisson))}, whose p is that of t with 7 degrees. */
    @Test
    void quasiPoissonErrorsHaveTheStudentsTOfR() {
        Estimate found = Worked.onText(
                "t,n\n1,12\n2,15\n3,9\n4,11\n5,14\n6,10\n7,18\n8,22\n9,17\n10,25\n",
                "method: interrupted-series\nfamily: quasi-poisson\noutcome: n\ntime: t\nstart: 7\nslope-change: false\n");
        assertThat(line(found, "level change").estimate()).isCloseTo(0.50918063959906, within(1e-9));
        assertThat(line(found, "level change").error()).isCloseTo(0.2541224866196, within(1e-9));
        assertThat(line(found, "level change").freedom()).isEqualTo(7);
        assertThat(line(found, "level change").p()).isCloseTo(0.0851556491660, within(1e-9));
    }

    @Test
    void aWeightOfZeroLeavesItsRowOutAndOneBelowIsRefused() {
        String design = "method: regression\noutcome: y\ncolumns: [x]\nweights: w\nerrors: classical\n";
        String table = "y,x,w\n1,1,1\n3,2,2\n2,3,1\n5,4,3\n99,5,0\n";
        Estimate found = Worked.onText(table, design);
        assertThat(found.warnings()).contains("1 rows have a weight of zero and are left out");
        assertThat(line(found, 0).estimate())
                .isEqualTo(line(Worked.onText(table.replace("99,5,0\n", ""), design), 0)
                        .estimate());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Worked.onText(table.replace("5,0", "5,-1"), design)))
                .hasMessageContaining("line 6, column 1: a weight must not be below zero, such as -1.0");
    }

    @Test
    void noOtherColumnTakesThePlaceOfAnEffectThatCannotBeTold() {
        String table = "y,x,z\n1,2,1\n3,2,2\n2,2,3\n5,2,4\n4,2,6\n";
        assertThat(missing(Worked.onText(table, "method: regression\noutcome: y\ncolumns: [x, z]\n")))
                .isEqualTo("'x' does not vary, or the columns before it explain it wholly");
        assertThat(missing(Worked.onText(
                        "y,x,c\n1,1,a\n3,2,a\n2,3,a\n5,4,b\n",
                        "method: regression\noutcome: y\ncolumns: [x, factor(c)]\nerrors: hc3\n")))
                .startsWith("the row at line 5 is met by a column of its own, so that hc3 has no error for it");
    }

    @Test
    void aSlopeOfGroupsThatMeetTheirLinesExactlyHasNoError() {
        assertThat(missing(Worked.onText(
                        "g,x,y\na,1,1\na,2,2\na,3,3\nb,1,1\nb,2,2\nb,3,3\nc,1,1\nc,2,2\nc,3,3\n",
                        "method: random-slopes\noutcome: y\nslope: x\ngroup: g\n")))
                .startsWith("the columns of the design meet every row exactly");
    }

    @Test
    void theFirstOfSeventeenIsToldThatSoFewUnitsCanShowNothing() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        StringBuilder table = new StringBuilder("city,month,wait\n");
        for (int u = 0; u < 17; u++) {
            for (int t = 1; t <= 12; t++) {
                double y = 10 + Math.sin(t + u % 3) + 0.3 * random.nextGaussian() - (u == 0 && t >= 9 ? 5 : 0);
                table.append(String.format(Locale.ROOT, "%s,%d,%.3f%n", u == 0 ? "Verona" : "c" + u, t, y));
            }
        }
        String design = DIFFERENCE.replace("start: 3", "start: 9").replace("-2, margin: 1", "-5, margin: 2");
        for (String method : new String[] {"synthetic-control", "synthetic-difference", "difference-in-differences"}) {
            Estimate found = Worked.onText(table.toString(), design.replace("difference-in-differences", method));
            assertThat(figure(found, "least randomisation p")).isEqualTo(1.0 / 17);
            assertThat(figure(found, "randomisation p")).isEqualTo(1.0 / 17);
            assertThat(found.judgement().orElseThrow().reason())
                    .as(method)
                    .startsWith(
                            "no placebo and no other assignment does as well, but so few units cannot give a p below"
                                    + " 0.059, which is above alpha 0.050: this design can show no effect");
        }
    }

    @Test
    void numbersBeyondReckoningAreRefusedAtTheirCells() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Worked.onText(
                        "t,y\n1,1e300\n2,3\n3,1e-90\n4,5\n", "method: before-after\noutcome: y\ntime: t\nstart: 3\n")))
                .hasMessageContaining("line 2, column 2: y is 1.0E300 in this row, too far from one to reckon with")
                .hasMessageContaining("line 4, column 2: y is 1.0E-90 in this row");
    }

    /** Twenty-one times and a lag of 1,000 gave a p of 2e-17 where the usual lag gives .01. */
    @Test
    void aLagThatShrinksTheErrorToNothingIsNotTaken() {
        StringBuilder table = new StringBuilder("t,y\n");
        for (int t = 0; t < 21; t++)
            table.append(t).append(',').append(10 + t % 4 + (t >= 12 ? 1 : 0)).append('\n');
        String design = "method: interrupted-series\noutcome: y\ntime: t\nstart: 12\nerrors: {kind: newey-west, lag: ";
        assertThat(missing(Worked.onText(table.toString(), design + "8}\n")))
                .startsWith("Newey-West errors with a lag of 8 over 21 rows");
        assertThat(Worked.onText(table.toString(), design + "7}\n").assessable())
                .isTrue();
    }

    @Test
    void aClaimBeyondReckoningIsRefusedInTheDesign() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> Worked.onText(
                                        "t,y\n1,1\n2,3\n3,1\n4,5\n",
                                        "method: before-after\noutcome: y\ntime: t\nstart: 3\nalpha: 1e-300\nclaim: {estimate: 1e999, margin: 1}\n")))
                .hasMessageContaining("line 5, column 8: must lie between 0 and 0.5")
                .hasMessageContaining("line 6, column 19: is too far from one to reckon with");
    }

    @Test
    void twoWayClustersSayHowTheyAreCorrected() {
        String table = "f,t,y,x\na,1,1,1\na,2,3,2\nb,1,2,2\nb,2,5,4\nc,1,1,3\nc,2,3,1\n";
        String design = "method: regression\noutcome: y\ncolumns: [x]\nerrors: {kind: cluster, by: [f, t]}\n";
        assertThat(Worked.onText(table, design).answer().lines().getFirst().how())
                .isEqualTo("two-way: CR1 + CR1 − HC0 of single rows (Petersen)");
        assertThat(Worked.onText(table + "c,2,4,2\n", design)
                        .answer()
                        .lines()
                        .getFirst()
                        .how())
                .isEqualTo("two-way: CR1 + CR1 − CR1 of the crossed clusters");
    }

    /** Comparison cities that move exactly alike, in numbers that no double holds, differ by rounding only. */
    @ParameterizedTest
    @ValueSource(strings = {"difference-in-differences", "synthetic-difference"})
    void comparisonUnitsThatDifferByRoundingOnlyHaveNoSpread(String method) {
        StringBuilder table = new StringBuilder("city,month,wait\n");
        double[] own = {10.2, 9.7, 10.4, 9.9, 10.1, 8.3, 7.9, 8.2};
        for (int month = 1; month <= own.length; month++) {
            table.append("Verona,%d,%s\n".formatted(month, own[month - 1]));
            for (int other = 1; other <= 5; other++) {
                table.append("C%d,%d,%s\n".formatted(other, month, BigDecimal.valueOf(73L * other + month % 3, 1)));
            }
        }
        Estimate found = Worked.onText(
                table.toString(),
                DIFFERENCE.replace("difference-in-differences", method).replace("start: 3", "start: 6"));
        assertThat(missing(found)).contains(" has no standard error (spread of ");
    }

    /** A placebo whose mixture meets it before the start but for rounding has no ratio, and counts as one that does as well. */
    @Test
    void aPlaceboMetExactlyBeforeTheStartCountsAgainstTheEffect() {
        Estimate found = Worked.onText(
                cities(
                        "Verona 10.2 9.7 10.4 9.9 7.1 7.0",
                        "Padova 8.1 8.9 8.4 8.8 8.2 8.5",
                        "Lodi 12.3 11.9 12.5 12.2 12.4 12.1",
                        "Pavia 10.2 10.4 10.45 10.5 10.3 10.3",
                        "Asti 8.1 8.9 8.4 8.8 8.2 8.5"),
                DIFFERENCE
                        .replace("difference-in-differences", "synthetic-control")
                        .replace("start: 3", "start: 5"));
        List<Double> ratios = found.answer().sheets().stream()
                .filter(sheet -> sheet.name().equals("placebos"))
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> List.of("Padova", "Asti", "Pavia").contains((String) row.getFirst()))
                .map(row -> (Double) row.getLast())
                .toList();
        assertThat(ratios).containsOnly(Double.NaN);
        assertThat((Integer) found.answer().figures().get("rank")).isGreaterThanOrEqualTo(4);
    }

    /** Columns called like a column of ours: each keeps its own coefficient, and theirs is shown as the data's. */
    @Test
    void columnsOfTheDataCalledLikeOursDoNotTakeTheirPlace() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(77);
        StringBuilder series = new StringBuilder("time,y,trend,x\n");
        StringBuilder panel = new StringBuilder("city,month,wait,effect,x\n");
        for (int t = 1; t <= 24; t++) {
            double x = Math.rint(100 * random.nextGaussian()) / 100;
            double y = 5 + 0.2 * t + 3 * x + (t >= 13 ? 2 : 0) + random.nextGaussian() / 9;
            series.append("%d,%s,%s,%s\n".formatted(t, y, x, x));
            for (int city = 0; city < 4; city++) {
                double other = random.nextGaussian();
                double wait = city + 4 * other - (city == 0 && t >= 13 ? 1 : 0) + random.nextGaussian() / 9;
                panel.append("%s,%d,%s,%s,%s\n".formatted(city == 0 ? "Verona" : "C" + city, t, wait, other, other));
            }
        }
        String interrupted = "method: interrupted-series\noutcome: y\ntime: time\nstart: 13\ncolumns: [%s]\n";
        assertThat(values(Worked.onText(series.toString(), interrupted.formatted("trend"))))
                .isEqualTo(values(Worked.onText(series.toString(), interrupted.formatted("x"))))
                .isNotEmpty();
        assertThat(Worked.onText(series.toString(), interrupted.formatted("trend"))
                        .answer()
                        .lines())
                .filteredOn(Line::ofData)
                .extracting(line -> line.value().name())
                .containsExactly("`trend`");
        String difference = DIFFERENCE.replace("start: 3", "start: 13") + "columns: [%s]\n";
        assertThat(values(Worked.onText(panel.toString(), difference.formatted("effect"))))
                .isEqualTo(values(Worked.onText(panel.toString(), difference.formatted("x"))))
                .isNotEmpty();
    }

    private static List<Double> values(Estimate found) {
        return found.answer().lines().stream()
                .flatMap(line -> Stream.of(line.value().estimate(), line.value().error()))
                .toList();
    }
}
