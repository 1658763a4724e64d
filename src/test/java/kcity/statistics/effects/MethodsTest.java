package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.effects.methods.Picture;
import org.junit.jupiter.api.Test;

/** What each method answers and warns of, on small tables. */
class MethodsTest {
    private static String series(int times, int start, double step) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        StringBuilder table = new StringBuilder("t,y,n,p\n");
        for (int t = 0; t < times; t++) {
            double mean = 5 + 0.1 * t + (t >= start ? step : 0);
            table.append(String.format(
                    Locale.ROOT, "%d,%.6f,%d,%d%n", t, mean + 0.3 * random.nextGaussian(), (int) (mean * 10), 100 + t));
        }
        return table.toString();
    }

    private static String panel(int units, int times, int start, double effect) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        StringBuilder table = new StringBuilder("u,t,y\n");
        for (int u = 0; u < units; u++) {
            for (int t = 0; t < times; t++) {
                double y = u + 0.5 * t + 0.1 * random.nextGaussian() + (u == 0 && t >= start ? effect : 0);
                table.append(String.format(Locale.ROOT, "u%d,%d,%.6f%n", u, t, y));
            }
        }
        return table.toString();
    }

    @Test
    void aShortInterruptedSeriesFindsItsStepAndWarns() {
        Estimate found =
                Worked.onText(series(21, 12, 3), "method: interrupted-series\noutcome: y\ntime: t\nstart: 12\n");
        assertThat(line(found, "level change").estimate()).isCloseTo(3, within(0.8));
        assertThat(figure(found, "times before")).isEqualTo(12);
        assertThat(figure(found, "times after")).isEqualTo(9);
        assertThat(found.warnings())
                .anyMatch(w -> w.startsWith("only 21 points in time"))
                .anyMatch(w -> w.startsWith("Newey-West without the small-sample factor"));
    }

    @Test
    void ordinaryErrorsOfASeriesAreWarnedOf() {
        Estimate found = Worked.onText(
                series(60, 30, 3), "method: interrupted-series\noutcome: y\ntime: t\nstart: 30\nerrors: classical\n");
        assertThat(found.warnings())
                .contains(
                        "these errors take the times as independent; in an interrupted series such intervals under-cover")
                .noneMatch(w -> w.startsWith("only"));
    }

    @Test
    void countsGiveARateRatioWithItsInterval() {
        Estimate found = Worked.onText(
                series(48, 24, 3),
                "method: interrupted-series\nfamily: poisson\noutcome: n\nexposure: p\ntime: t\nstart: 24\nseason: {period: 12, harmonics: 2}\n");
        double ratio = figure(found, "rate ratio");
        assertThat(ratio).isCloseTo(Math.exp(line(found, "level change").estimate()), within(1e-12));
        assertThat(figure(found, "rate ratio lower")).isLessThan(ratio);
        assertThat(figure(found, "rate ratio upper")).isGreaterThan(ratio);
        assertThat(found.answer().lines().stream().map(l -> l.value().name()))
                .contains("sine 1", "cosine 1", "sine 2", "cosine 2", "slope change");
        assertThat(figure(found, "slope F p")).isBetween(0.0, 1.0);
    }

    @Test
    void theLocalLevelLeavesOutMissingTimes() {
        String table = series(40, 20, 3).replaceFirst("(?m)^7,[^,]*", "7,NA");
        Estimate found = Worked.onText(table, "method: local-level\noutcome: y\ntime: t\nstart: 20\ncolumns: [t]\n");
        assertThat(found.rows()).isEqualTo(40);
        assertThat(line(found, "level change").estimate()).isCloseTo(3, within(0.8));
    }

    @Test
    void fewClustersBringTheWildBootstrapAndChance() {
        Estimate found = Worked.onText(
                panel(8, 10, 6, 2),
                "method: difference-in-differences\noutcome: y\nunit: u\ntime: t\nstart: 6\ntreated: u0\ncorrection: cr2\n");
        assertThat(line(found, 0).estimate()).isCloseTo(2, within(0.3));
        assertThat(found.answer().lines().getFirst().how()).isEqualTo("CR2 by u");
        assertThat(figure(found, "randomisation p")).isEqualTo(1.0 / 8);
        assertThat(figure(found, "wild bootstrap patterns")).isEqualTo(256);
        assertThat(found.answer().presence()).hasValue(1.0 / 8);
        assertThat(found.answer().lines().get(found.answer().judged()).how())
                .isEqualTo("spread of the untreated units' changes");
        assertThat(figure(found, "fake start p")).isBetween(0.0, 1.0);
        assertThat(found.warnings())
                .contains("with 8 possible assignments no randomisation p can be below 0.125")
                .anyMatch(w -> w.startsWith("only 8 clusters"));
    }

    @Test
    void aFakeStartThatShowsAnEffectIsWarnedOf() {
        String table = panel(30, 8, 6, 2).replaceAll("(?m)^u0,([3-7]),\\d+", "u0,$1,50");
        Estimate found = Worked.onText(
                table, "method: difference-in-differences\noutcome: y\nunit: u\ntime: t\nstart: 6\ntreated: u0\n");
        assertThat(found.warnings())
                .contains(
                        "a fake start at 3 shows an effect too: treated and others did not move alike before the true one");
    }

    @Test
    void fewUnitsAndTimesAreWarnedOfInSyntheticControl() {
        Estimate found = Worked.onText(
                panel(6, 9, 6, 2), "method: synthetic-control\noutcome: y\nunit: u\ntime: t\nstart: 6\ntreated: u3\n");
        assertThat(found.warnings())
                .contains(
                        "only 6 units: no randomisation p can be below 0.167",
                        "only 6 times before the start to find the mixture by");
        assertThat(Worked.sheet(found, "placebos").rows()).hasSize(5);
        assertThat(Worked.sheet(found, "path").rows()).hasSize(9);
        assertThat(found.answer().picture().orElseThrow()).isInstanceOf(Picture.Paths.class);
    }

    @Test
    void donorsCanBeLeftOutAndEachIsTriedWithout() {
        String design = "method: synthetic-control\noutcome: y\nunit: u\ntime: t\nstart: 6\ntreated: u3\n";
        Estimate all = Worked.onText(panel(6, 9, 6, 2), design);
        String heaviest =
                (String) Worked.sheet(all, "weights").rows().getFirst().getFirst();
        double without = Worked.cell(all, "without one donor", heaviest, 1);
        Estimate fewer = Worked.onText(panel(6, 9, 6, 2), design + "without: [" + heaviest + "]\n");
        assertThat(line(fewer, 0).estimate()).isCloseTo(without, within(1e-10));
    }

    @Test
    void clustersInARegressionAreCountedAndFewOnesBootstrapped() {
        Estimate found = Worked.onText(
                panel(8, 10, 6, 2),
                "method: regression\noutcome: y\ncolumns: [t, factor(u)]\nerrors: {kind: cluster, by: u}\n");
        assertThat(line(found, 0).name()).isEqualTo("t");
        assertThat(figure(found, "clusters by u")).isEqualTo(8);
        assertThat(figure(found, "wild bootstrap p by u")).isEqualTo(2.0 / 256);
    }

    @Test
    void columnsSetAsideAreNamed() {
        Estimate found = Worked.onText(
                series(20, 10, 1), "method: regression\noutcome: y\ncolumns: [t, p]\nerrors: hc1\neffect: t\n");
        assertThat(found.warnings()).contains("set aside because the columns before explain them wholly: 'p'");
    }

    @Test
    void twoOneSidedTestsOfSummariesRowsAndPairs() {
        String summaries = "g,m,sd,n\na,5.25,0.95,95\nb,5.22,0.83,89\n";
        Estimate student = Worked.onText(summaries, """
                method: equivalence
                test: student
                margin: 0.429
                group: g
                first: a
                summary: {mean: m, sd: sd, count: n}
                """);
        assertThat(figure(student, "t upper")).isCloseTo(-3.02543188518, within(1e-9));
        assertThat(figure(student, "p")).isCloseTo(0.0014210937958, within(1e-11));
        assertThat(line(student, 0).lower()).isCloseTo(-0.188036421078, within(1e-10));
        Estimate welch = Worked.onText(summaries, """
                method: equivalence
                test: welch
                margin: 0.384
                group: g
                first: a
                summary: {mean: m, sd: sd, count: n}
                """);
        assertThat(figure(welch, "degrees of freedom")).isCloseTo(181.1344, within(1e-4));
        String pairs = "before,after\n10,10.4\n12,11.9\n9,9.2\n11,11\n";
        Estimate paired =
                Worked.onText(pairs, "method: equivalence\ntest: paired\nmargin: 1\nfirst: after\nsecond: before\n");
        assertThat(line(paired, 0).estimate()).isCloseTo(0.125, within(1e-12));
        assertThat(paired.answer().figures()).containsEntry("equivalent", true);
        Estimate ratio = Worked.onText(
                pairs, "method: equivalence\ntest: paired-log-ratio\nmargin: 1.25\nfirst: after\nsecond: before\n");
        assertThat(figure(ratio, "margin low")).isCloseTo(-Math.log(1.25), within(1e-12));
        Estimate rows = Worked.onText(
                "g,y\na,1\na,2\na,3\nb,1\nb,2\nb,4\n",
                "method: equivalence\ntest: welch\nmargin: 0.1\noutcome: y\ngroup: g\nfirst: b\n");
        assertThat(line(rows, 0).estimate()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(rows.warnings())
                .contains("neither a difference nor equivalence is shown: the data are too few for either");
    }

    @Test
    void studiesAreTakenTogetherFromEffectsOrCounts() {
        Estimate effects = Worked.onText(
                "s,e,se\na,1,1\nb,3,1\n", "method: meta-analysis\nstudy: s\neffect: e\nse: se\nbetween: fixed\n");
        assertThat(line(effects, 0).estimate()).isCloseTo(2, within(1e-12));
        assertThat(line(effects, 0).error()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(figure(effects, "Q")).isCloseTo(2, within(1e-12));
        Estimate counts = Worked.onText("s,a,b,c,d\none,10,90,20,80\ntwo,10,90,20,80\nthree,10,90,20,80\n", """
                method: meta-analysis
                study: s
                counts: {treated-events: a, treated-others: b, control-events: c, control-others: d}
                """);
        assertThat(line(counts, 0).estimate()).isCloseTo(Math.log(0.5), within(1e-9));
        assertThat(counts.answer().picture().orElseThrow()).isInstanceOf(Picture.Forest.class);
    }

    @Test
    void trendsAndManyQuestionsAreAnswered() {
        Estimate trend = Worked.onText("t,y\n3,5\n1,1\n2,3\n4,7\n5,9\n", "method: trend\noutcome: y\ntime: t\n");
        assertThat(figure(trend, "Mann-Kendall S")).isEqualTo(10);
        assertThat(figure(trend, "Sen slope")).isEqualTo(2);
        Estimate holm = Worked.onText("q,p\na,0.01\nb,0.04\nc,0.03\n", "method: multiplicity\nquestion: q\np: p\n");
        assertThat(figure(holm, "found at alpha by Holm")).isEqualTo(1);
        assertThat(Worked.cell(holm, "questions", "b", 2)).isCloseTo(0.06, within(1e-12));
    }

    @Test
    void sameInputGivesTheSameAnswer() {
        String design =
                "method: difference-in-differences\noutcome: y\nunit: u\ntime: t\nstart: 6\ntreated: [u0, u1, u2, u3]\n"
                        + "draws: 99\nseed: 7\n";
        Estimate once = Worked.onText(panel(18, 10, 6, 2), design);
        Estimate twice = Worked.onText(panel(18, 10, 6, 2), design);
        assertThat(twice.answer().figures()).isEqualTo(once.answer().figures());
        Estimate other = Worked.onText(panel(18, 10, 6, 2), design.replace("seed: 7", "seed: 8"));
        assertThat(other.seed()).isEqualTo(8);
    }

    private static final String TWO_YEARS = """
            t,y
            1,112
            2,118
            3,132
            4,129
            5,121
            6,135
            7,148
            8,148
            9,136
            10,119
            11,104
            12,118
            13,115
            14,126
            15,141
            16,135
            17,125
            18,149
            19,170
            20,170
            21,158
            22,133
            23,114
            24,140
            """;

    /** The figures are bgtest's of R's lmtest, chi-squared. */
    @Test
    void aDesignChoosesHowFarApartResidualsAreTested() {
        String design = "method: interrupted-series\noutcome: y\ntime: t\nstart: 13\n";
        Estimate found = Worked.onText(TWO_YEARS, design + "breusch-godfrey-lags: 3\n");
        assertThat(figure(found, "Breusch-Godfrey")).isCloseTo(15.1481262569, within(1e-9));
        assertThat(figure(found, "Breusch-Godfrey p")).isCloseTo(0.00169434185458, within(1e-12));
        Estimate usual = Worked.onText(TWO_YEARS, design);
        assertThat(figure(usual, "Breusch-Godfrey lags")).isEqualTo(6);
        assertThat(figure(usual, "Breusch-Godfrey")).isCloseTo(18.4395954206, within(1e-9));
        assertThat(figure(usual, "Breusch-Godfrey p")).isCloseTo(0.00522258719259, within(1e-12));
    }

    @Test
    void moreLagsThanTheSeriesHoldsAreRefusedAtTheirLine() {
        String design = "method: interrupted-series\noutcome: y\ntime: t\nstart: 13\nbreusch-godfrey-lags: 20\n";
        assertThatThrownBy(() -> Worked.onText(TWO_YEARS, design))
                .hasMessageContaining(
                        "design.yaml: line 5, column 23: 24 times and 4 columns leave room for 19 lags at most, not 20");
        String counts = design.replace("20", "2") + "family: poisson\n";
        assertThatThrownBy(() -> Worked.onText(TWO_YEARS, counts))
                .hasMessageContaining("line 5, column 23: residuals are tested in family gaussian");
    }
}
