package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kcity.reading.Csv;
import kcity.reading.WrongFile;
import kcity.statistics.effects.Design;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.regression.Coefficient;
import kcity.terminal.Korean;
import kcity.terminal.WrongFiles;
import org.junit.jupiter.api.Test;

/**
 * Fourteen hundred and fifty designs on small, holed, constant, enormous and broken tables: each is answered, or called not assessable, or refused at a place of its file. Whatever else is
 * thrown would be exit 70.
 */
class EstimateFuzzTest {
    private static final int DESIGNS = 1450;
    private static final List<String> METHODS = List.of(
            "before-after",
            "two-by-two",
            "difference-in-differences",
            "interrupted-series",
            "local-level",
            "counterfactual",
            "synthetic-control",
            "synthetic-difference",
            "regression",
            "anova",
            "random-slopes",
            "equivalence",
            "meta-analysis",
            "trend",
            "multiplicity");

    private static final Pattern WORD = Pattern.compile("(?<![\\w.])(?:[A-Z]{2}\\d|[A-Za-z][A-Za-z-]+)(?![\\w.])");

    private static final Pattern QUOTED =
            Pattern.compile("'[^']*'|\"[^\"]*\"|data\\.csv|docs/\\S+|--json|n/\\(n-p\\)|ln\\(y\\)");

    /** Names of statistics and of people, and the keys and words of a design. */
    private static final Set<String> KEPT = Set.of(
            "RMSPE",
            "CR0",
            "CR1",
            "CR2",
            "HC0",
            "HC1",
            "HC2",
            "HC3",
            "HC4",
            "HC5",
            "REML",
            "Petersen",
            "Welch",
            "Student",
            "Holm",
            "NA",
            "between",
            "reml-exact",
            "knapp-hartung",
            "classical",
            "Verona",
            "family",
            "quasi-poisson");

    private static final List<String> SERIES =
            List.of("before-after", "interrupted-series", "local-level", "counterfactual", "trend", "meta-analysis");

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1450);
    private int units;
    private int times;
    private int start;

    @Test
    void everyDesignIsAnsweredOrRefusedAndNoneBreaksDown() {
        Map<String, int[]> tally = new TreeMap<>();
        Set<String> left = new TreeSet<>();
        for (int i = 0; i < DESIGNS; i++) {
            String method = METHODS.get(i % METHODS.size());
            String table = table(method);
            String design = design(method);
            String what = "design " + i + "\n" + design + "\n" + table;
            int[] counts = tally.computeIfAbsent(method, _ -> new int[3]);
            try {
                Estimate found = Design.read("design.yaml", design).estimate(Csv.text("data.csv", table), "data.csv");
                check(found, what);
                english(EstimateText.of(found, "0".repeat(64), Korean::said), left);
                counts[found.assessable() ? 0 : 1]++;
            } catch (WrongFile refused) {
                assertThat(refused.complaints()).as(what).isNotEmpty();
                refused.complaints().forEach(it -> english(WrongFiles.said("data.csv", it, Korean::said), left));
                counts[2]++;
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }
        StringBuilder said = new StringBuilder();
        tally.forEach((method, counts) -> said.append(method)
                .append(' ')
                .append(java.util.Arrays.toString(counts))
                .append('\n'));
        assertThat(tally.values())
                .as(said.toString())
                .allMatch(counts -> counts[0] >= 15 && counts[1] + counts[2] >= 5);
        assertThat(left).isEmpty();
    }

    /** English that is left in the Korean: words of two letters and more, for every name of these data has one. */
    private static void english(String korean, Set<String> left) {
        korean.lines()
                .skip(korean.startsWith("data.csv") ? 0 : 1)
                .forEach(line -> WORD.matcher(QUOTED.matcher(line).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !KEPT.contains(word))
                        .forEach(word -> left.add(word + " in " + line.strip())));
    }

    /** What is answered can be read: numbers where a verdict is, words where none is, in text, JSON and picture. */
    private static void check(Estimate found, String what) {
        if (found.assessable() && !found.answer().lines().isEmpty()) {
            Line judged = found.answer().lines().get(found.answer().judged());
            Coefficient c = judged.value();
            assertThat(c.error()).as(what).isPositive().isFinite();
            assertThat(c.p()).as(what).isBetween(0.0, 1.0);
            assertThat(c.lower()).as(what).isLessThanOrEqualTo(c.upper());
        }
        if (!found.assessable()) {
            assertThat(found.judgement().orElseThrow().reason())
                    .as(what)
                    .isNotBlank()
                    .doesNotContain("Exception", "hipparchus");
        }
        found.answer()
                .picture()
                .ifPresent(picture -> assertThat(EstimatePlot.svg("picture", picture, kcity.picture.Words.ENGLISH))
                        .as(what)
                        .doesNotContain("NaN", "Infinity", "null"));
        assertThat(EstimateText.of(found, "0".repeat(64), UnaryOperator.identity()))
                .as(what)
                .isNotBlank();
        assertThat(EstimateJson.of(found, "0".repeat(64), 1))
                .as(what)
                .startsWith("{")
                .doesNotContain("NaN", "Infinity");
    }

    private String table(String method) {
        units = one(4) ? between(1, 3) : between(3, 8);
        times = one(4) ? between(1, 5) : between(5, 16);
        start = one(5) ? between(1, times + 1) : Math.max(2, times - between(0, times / 2));
        String kind = pick(
                "noise",
                "noise",
                "noise",
                "noise",
                "noise",
                "noise",
                "noise",
                "noise",
                "constant",
                "alike",
                "counts",
                "huge",
                "tiny",
                "broken",
                "step");
        double holes = pick(0.0, 0.0, 0.0, 0.0, 0.1, 0.4);
        boolean twice = one(20);
        boolean series = SERIES.contains(method) && !one(8);
        StringBuilder table = new StringBuilder("u,t,d,g,y,x,w,n,p,e,se,a\n");
        for (int u = 0; u < (series ? 1 : units); u++) {
            for (int t = 1; t <= times; t++) {
                if (chance.nextDouble() >= holes) {
                    String row = row(u, t, kind);
                    table.append(row).append(twice && one(6) ? row : "");
                }
            }
        }
        return table.toString();
    }

    private String row(int u, int t, String kind) {
        double noise = chance.nextGaussian();
        double plain = 10 + u + 0.3 * t + (u == 0 && t >= start ? 3 : 0) + noise;
        String y = switch (kind) {
            case "constant" -> "5.1";
            case "alike" -> Integer.toString(u + t);
            case "step" -> t >= start ? "2" : "1";
            case "counts" -> Integer.toString(Math.max(0, (int) (noise * 2)));
            case "huge" -> number(plain * Math.pow(10, between(10, 70)));
            case "tiny" -> number(plain * Math.pow(10, -between(10, 70)));
            case "broken" -> pick("NaN", "Infinity", "1e999", "", "NA", "x", "-0", number(plain));
            default -> number(plain);
        };
        return String.join(
                        ",",
                        "u" + u,
                        Integer.toString(t),
                        "2024-" + String.format(Locale.ROOT, "%02d", t),
                        "g" + u % 2,
                        y,
                        one(3) ? "1" : number(chance.nextGaussian() + t),
                        one(8) ? "0" : number(chance.nextDouble()),
                        Integer.toString(between(0, 20)),
                        number(chance.nextDouble()),
                        number(noise),
                        one(15) ? "0" : number(Math.abs(noise) / 2 + 0.1),
                        Integer.toString(t >= start ? 1 : 0))
                + "\n";
    }

    private String design(String method) {
        List<String> lines = new ArrayList<>(List.of("method: " + method));
        String outcome = pick("y", "y", "y", "y", "y", "ln(y)", "y/x", "y*1e50", "n");
        String time = pick("t", "t", "d");
        String begin =
                time.equals("t") ? "start: " + start : "start: 2024-" + String.format(Locale.ROOT, "%02d", start);
        switch (method) {
            case "before-after" -> add(lines, "outcome: " + outcome, "time: " + time, begin);
            case "two-by-two" ->
                add(lines, "outcome: " + outcome, "group: g", "treated: g0", "period: a", "after: '1'");
            case "difference-in-differences" -> {
                add(lines, "outcome: " + outcome, "unit: u", "time: " + time, begin, treated(), "draws: 99");
                maybe(lines, "columns: [x]", "columns: [x, w, factor(g)]");
                maybe(lines, "cluster: g");
                maybe(lines, "correction: cr2", "correction: cr0");
            }
            case "interrupted-series" -> {
                String family = pick("gaussian", "gaussian", "poisson", "quasi-poisson");
                add(lines, "family: " + family, "time: " + time, begin);
                add(lines, "outcome: " + (family.equals("gaussian") ? outcome : pick("n", "n", "y")));
                maybe(lines, "slope-change: false");
                maybe(lines, "trend: false");
                maybe(lines, "season: {period: 4}", "season: {period: 12, harmonics: 2}");
                maybe(lines, "columns: [x]", "columns: [x, factor(g)]");
                maybe(lines, "estimand: end", "estimand: level");
                if (family.equals("gaussian")) {
                    maybe(
                            lines,
                            "errors: classical",
                            "errors: hc3",
                            "errors: {kind: newey-west, lag: 30}",
                            "errors: {kind: cluster, by: g}",
                            "autoregression: {first-order: true, season: 12}");
                } else {
                    maybe(lines, "exposure: w");
                }
            }
            case "local-level" -> {
                add(lines, "outcome: " + outcome, "time: " + time, begin);
                maybe(lines, "step: false", "columns: [x]", "small-sample: true", "season: {period: 4}");
            }
            case "counterfactual" -> add(lines, "outcome: " + outcome, "time: " + time, begin, "columns: [x, w]");
            case "synthetic-control" -> {
                add(lines, "outcome: " + outcome, "unit: u", "time: " + time, begin, treated());
                maybe(lines, "predictors: [{of: x}]", "predictors: [{of: x}, {of: w}]");
            }
            case "synthetic-difference" -> {
                add(lines, "outcome: " + outcome, "unit: u", "time: " + time, begin, treated());
                maybe(lines, "weights: exact");
            }
            case "regression" -> {
                add(
                        lines,
                        "outcome: " + outcome,
                        "columns: " + pick("[x]", "[x, t]", "[factor(g), x]", "[factor(u), t]"));
                maybe(lines, "weights: w");
                maybe(lines, "constant: false");
                maybe(
                        lines,
                        "errors: hc2",
                        "errors: hc5",
                        "errors: {kind: newey-west}",
                        "errors: {kind: cluster, by: u}",
                        "errors: {kind: cluster, by: [u, t]}");
                add(lines, "draws: 99");
            }
            case "anova" -> add(lines, "outcome: " + outcome, "group: " + pick("g", "u", "t"));
            case "random-slopes" -> add(lines, "outcome: " + outcome, "slope: " + pick("t", "x"), "group: u");
            case "equivalence" -> {
                String test = pick("one-sample", "student", "welch", "log-ratio", "paired", "paired-log-ratio");
                add(lines, "test: " + test, "margin: 2");
                if (test.startsWith("paired")) {
                    add(lines, "first: y", "second: " + pick("x", "w", "y"));
                } else {
                    add(lines, "outcome: " + outcome);
                    add(lines, test.equals("one-sample") ? "claimed: 9" : "group: g\nfirst: g0");
                }
            }
            case "meta-analysis" -> {
                add(lines, "study: t", "effect: e", "se: se");
                maybe(lines, "between: fixed", "between: dersimonian-laird", "between: reml-exact");
                maybe(lines, "inference: knapp-hartung");
                maybe(lines, "moderators: [x]", "moderators: [x, w]");
            }
            case "trend" -> add(lines, "outcome: " + outcome, "time: t");
            default -> add(lines, "question: t", "p: p");
        }
        if (chance.nextBoolean()) {
            add(
                    lines,
                    pick(
                            "claim: {estimate: 3, margin: 1}",
                            "claim: {estimate: 0.5, margin: 1.2, scale: ratio}",
                            "claim: {estimate: 1e40, margin: 1}"));
        }
        if (one(4)) {
            add(lines, "missing: drop");
        }
        if (one(6) && lines.stream().anyMatch(line -> line.startsWith("outcome:"))) {
            add(lines, "negative-control: x");
        }
        return String.join("\n", lines) + "\n";
    }

    private String treated() {
        return "treated: " + (units > 2 && one(3) ? "[u0, u1]" : one(20) ? "Verona" : "u0");
    }

    private static void add(List<String> lines, String... more) {
        lines.addAll(List.of(more));
    }

    private void maybe(List<String> lines, String... choices) {
        if (chance.nextBoolean()) {
            lines.add(pick(choices));
        }
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private boolean one(int of) {
        return chance.nextInt(of) == 0;
    }

    private int between(int from, int to) {
        return chance.nextInt(from, to + 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }
}
