package kcity.statistics.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kcity.statistics.difference.Cell;
import kcity.statistics.difference.PanelDifference;
import kcity.statistics.difference.Randomisation;
import kcity.statistics.difference.TwoByTwo;
import kcity.statistics.difference.UntreatedSpread;
import kcity.statistics.regression.BiasReduced;
import kcity.statistics.regression.Clustered;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Heteroscedastic;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.NeweyWest;
import kcity.statistics.regression.Tails;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.AutoregressiveErrors;
import kcity.statistics.series.Counterfactual;
import kcity.statistics.series.LocalLevel;
import kcity.statistics.series.Segments;
import kcity.statistics.synthetic.Panel;
import kcity.statistics.synthetic.Placebos;
import kcity.statistics.synthetic.SyntheticControl;
import kcity.statistics.synthetic.SyntheticDifference;

/**
 * 12 times before and 9 after the start, noise that carries over by one half, a true effect of 1: how often each design's
 * 95 % interval holds it, how often each finds an effect where there is none, and how often two one-sided tests call an effect
 * that lies at the margin's edge equivalent. Prints the table of docs/engines.md.
 */
final class CoverageSimulation {
    static final int BEFORE = 12;
    static final int AFTER = 9;
    private static final int TIMES = BEFORE + AFTER;
    private static final int UNITS = 20;
    private static final double CARRY = 0.5;
    private static final double EFFECT = 1;
    private static final double ALPHA = 0.05;

    /** Counts over the draws: intervals that hold the truth, and tests at the margin's edge that say equivalent. */
    record Score(int draws, int held, int equivalent) {
        Score plus(boolean holds, boolean same) {
            return new Score(draws + 1, held + (holds ? 1 : 0), equivalent + (same ? 1 : 0));
        }

        double cover() {
            return held / (double) draws;
        }

        double size() {
            return equivalent / (double) draws;
        }
    }

    private final RandomGenerator random;
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final Map<String, Integer> falseFindings = new LinkedHashMap<>();

    private CoverageSimulation(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static CoverageSimulation run(int draws, long seed) {
        CoverageSimulation simulation = new CoverageSimulation(seed);
        for (int draw = 0; draw < draws; draw++) {
            simulation.series();
            simulation.panels(1);
            simulation.panels(UNITS / 2);
        }
        return simulation;
    }

    Score score(String design) {
        return scores.getOrDefault(design, new Score(1, 0, 0));
    }

    /** The share of draws without an effect in which the test at the 10 % level finds one. */
    double falseShare(String test, int draws) {
        return falseFindings.getOrDefault(test, 0) / (double) draws;
    }

    private double[] noise() {
        double[] e = new double[TIMES];
        double now = random.nextGaussian() / Math.sqrt(1 - CARRY * CARRY);
        for (int t = 0; t < TIMES; t++) {
            e[t] = now;
            now = CARRY * now + random.nextGaussian();
        }
        return e;
    }

    private void note(String design, Coefficient found) {
        boolean holds = found.lower() <= EFFECT && EFFECT <= found.upper();
        // At the edge the claim is one margin away from the truth, the margin being wide: only one of the two tests
        // counts.
        boolean same = Tails.below((found.estimate() - EFFECT) / found.error(), found.freedom()) <= ALPHA;
        scores.merge(design, new Score(0, 0, 0).plus(holds, same), (a, b) -> a.plus(holds, same));
    }

    private void series() {
        double[] y = noise();
        double[] control = noise();
        int[] periods = IntStream.range(0, TIMES).toArray();
        for (int t = 0; t < TIMES; t++) {
            y[t] += 10 + (t >= BEFORE ? EFFECT : 0);
        }
        Cell before = Cell.of(java.util.Arrays.copyOf(y, BEFORE));
        Cell after = Cell.of(java.util.Arrays.copyOfRange(y, BEFORE, TIMES));
        note("before-after, Welch", TwoByTwo.change(before, after, ALPHA).separate());
        Terms level = Terms.constant(TIMES).and(Segments.level(periods, BEFORE));
        Fit step = LeastSquares.fit(level, y);
        note(
                "before-after, Newey-West with n/(n-p)",
                NeweyWest.of(step, NeweyWest.rule(TIMES), true).coefficient(step, Segments.LEVEL, ALPHA));
        Terms trend = Terms.constant(TIMES).and(Segments.trend(periods)).and(Segments.level(periods, BEFORE));
        Fit fit = LeastSquares.fit(trend, y);
        note(
                "interrupted series, ordinary errors",
                Heteroscedastic.CLASSICAL.of(fit).coefficient(fit, Segments.LEVEL, ALPHA));
        note("interrupted series, Newey-West", NeweyWest.of(fit, 2, false).coefficient(fit, Segments.LEVEL, ALPHA));
        note(
                "interrupted series, Newey-West with n/(n-p)",
                NeweyWest.of(fit, 2, true).coefficient(fit, Segments.LEVEL, ALPHA));
        AutoregressiveErrors model = AutoregressiveErrors.of(trend, y, 0);
        note(
                "interrupted series, autoregressive errors",
                model.covariance(false).coefficient(model.fit(), Segments.LEVEL, ALPHA));
        note(
                "interrupted series, autoregressive errors, small-sample",
                model.covariance(true).coefficient(model.fit(), Segments.LEVEL, ALPHA));
        LocalLevel local = LocalLevel.of(Segments.level(periods, BEFORE), y);
        note("local level", local.covariance(false).coefficient(local.fit(), Segments.LEVEL, ALPHA));
        note("local level, small-sample", local.covariance(true).coefficient(local.fit(), Segments.LEVEL, ALPHA));
        double[] related = new double[TIMES];
        for (int t = 0; t < TIMES; t++) {
            related[t] = y[t] - (t >= BEFORE ? EFFECT : 0) + 0.5 * control[t];
        }
        note(
                "counterfactual from one control",
                Counterfactual.of(Terms.constant(TIMES).and("control", related), y, BEFORE, ALPHA)
                        .mean());
    }

    private double[][] values() {
        double[] shared = noise();
        double[][] values = new double[UNITS][TIMES];
        for (double[] row : values) {
            double own = 3 * random.nextGaussian();
            double pull = 0.5 + random.nextDouble();
            double[] e = noise();
            for (int t = 0; t < TIMES; t++) {
                row[t] = 10 + own + pull * shared[t] + e[t];
            }
        }
        return values;
    }

    private void panels(int treatedUnits) {
        double[][] values = values();
        for (int u = 0; u < treatedUnits; u++) {
            for (int t = BEFORE; t < TIMES; t++) {
                values[u][t] += EFFECT;
            }
        }
        List<Integer> treated = IntStream.range(0, treatedUnits).boxed().toList();
        String of = treatedUnits + " of " + UNITS + " treated";
        differences(values, treated, of);
        if (treatedUnits == 1) {
            List<String> units =
                    IntStream.range(0, UNITS).mapToObj(u -> "u" + u).toList();
            List<String> times = IntStream.range(0, TIMES).mapToObj(t -> "" + t).toList();
            synthetic(new Panel(units, times, values, treated, BEFORE));
        }
    }

    private void differences(double[][] values, List<Integer> treated, String of) {
        List<String> units = new ArrayList<>();
        List<String> times = new ArrayList<>();
        double[] y = new double[UNITS * TIMES];
        boolean[] exposed = new boolean[y.length];
        boolean[] after = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            units.add("u" + i / TIMES);
            times.add("t" + i % TIMES);
            y[i] = values[i / TIMES][i % TIMES];
            after[i] = i % TIMES >= BEFORE;
            exposed[i] = after[i] && treated.contains(i / TIMES);
        }
        Fit fit = PanelDifference.of(y, units, times, exposed, Terms.none()).fit();
        Clusters clusters = Clusters.of(units);
        note(
                "difference in differences, CR1, " + of,
                Clustered.cr1(fit, clusters).coefficient(fit, PanelDifference.EFFECT, ALPHA));
        note(
                "difference in differences, CR2, " + of,
                BiasReduced.cr2(fit, clusters).coefficient(fit, PanelDifference.EFFECT, ALPHA));
        Set<String> names = treated.stream().map(u -> "u" + u).collect(java.util.stream.Collectors.toSet());
        note(
                "difference in differences, spread of the untreated, " + of,
                UntreatedSpread.of(
                        "effect",
                        fit.coefficient(PanelDifference.EFFECT),
                        PanelDifference.changes(y, units, after),
                        PanelDifference.treated(units, names),
                        ALPHA));
        for (int i = 0; i < y.length; i++) {
            y[i] -= exposed[i] ? EFFECT : 0;
        }
        double p = Randomisation.of(
                        PanelDifference.changes(y, units, after), PanelDifference.treated(units, names), 400, 1)
                .p();
        falseFindings.merge("difference in differences, randomisation, " + of, p <= 0.1 ? 1 : 0, Integer::sum);
    }

    private void synthetic(Panel panel) {
        SyntheticControl control = SyntheticControl.of(panel);
        Placebos<SyntheticControl> placebos =
                Placebos.of(panel, control, SyntheticControl::of, SyntheticControl::ratio);
        note("synthetic control, placebo spread", normal(control.effect(), placebos.spread(SyntheticControl::effect)));
        SyntheticDifference difference = exact(panel);
        Placebos<SyntheticDifference> others =
                Placebos.of(panel, difference, CoverageSimulation::exact, one -> Math.abs(one.effect()));
        note(
                "synthetic difference, placebo spread",
                normal(difference.effect(), others.spread(SyntheticDifference::effect)));
        for (int t = BEFORE; t < TIMES; t++) {
            panel.values()[0][t] -= EFFECT;
        }
        double p = Placebos.of(panel, SyntheticControl.of(panel), SyntheticControl::of, SyntheticControl::ratio)
                .p();
        falseFindings.merge("synthetic control, rank", p <= 0.1 ? 1 : 0, Integer::sum);
        double q = Placebos.of(panel, exact(panel), CoverageSimulation::exact, one -> Math.abs(one.effect()))
                .p();
        falseFindings.merge("synthetic difference, rank", q <= 0.1 ? 1 : 0, Integer::sum);
    }

    private static SyntheticDifference exact(Panel panel) {
        return SyntheticDifference.of(
                panel, SyntheticDifference.Kind.SYNTHETIC_DIFFERENCE, SyntheticDifference.Solver.EXACT);
    }

    private static Coefficient normal(double estimate, double error) {
        return Coefficient.of("effect", estimate, error, Double.POSITIVE_INFINITY, ALPHA);
    }

    public static void main(String[] arguments) {
        int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        long seed = 20_240_129;
        CoverageSimulation simulation = run(draws, seed);
        System.out.printf(Locale.ROOT, "%d draws, seed %d%n", draws, seed);
        System.out.println(
                "| design | 95 % interval holds the truth | TOST at 5 % says equivalent at the margin's edge |");
        System.out.println("|---|---|---|");
        simulation.scores.forEach((design, score) -> System.out.printf(
                Locale.ROOT, "| %s | %.1f %% | %.1f %% |%n", design, 100 * score.cover(), 100 * score.size()));
        System.out.println("| test at 10 % | finds an effect where there is none |");
        System.out.println("|---|---|");
        simulation.falseFindings.forEach(
                (test, count) -> System.out.printf(Locale.ROOT, "| %s | %.1f %% |%n", test, 100.0 * count / draws));
    }
}
