package kcity.statistics.effects.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.difference.PanelDifference;
import kcity.statistics.difference.Randomisation;
import kcity.statistics.difference.UnitShocks;
import kcity.statistics.difference.UntreatedSpread;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.PanelAxis;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.TimeAxis;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Terms;
import kcity.statistics.regression.WildBootstrap;

/**
 * {@code method: difference-in-differences}: units over times, one effect for the treated from the start on, errors clustered
 * by unit or by a coarser column; with the p of random assignment and, below twenty clusters, of the wild bootstrap.
 */
record DifferenceMethod(PanelAxis panel, Columns columns, Errors.Correction correction, String cluster, int draws)
        implements Method {
    private static final int FEW_CLUSTERS = 20;
    private static final int FEW_TREATED = 6;

    static DifferenceMethod read(YamlNode node, Wanted wanted) {
        PanelAxis panel = PanelAxis.read(node, wanted);
        return new DifferenceMethod(
                panel,
                node.find("columns").map(n -> Columns.read(n, wanted)).orElse(Columns.none()),
                node.find("correction")
                        .map(n -> n.oneOf(Errors.Correction.class))
                        .orElse(Errors.Correction.CR1),
                node.find("cluster").map(wanted::label).orElse(panel.unit()),
                node.find("draws").map(n -> n.integer(99, 1_000_000)).orElse(9999));
    }

    @Override
    public String estimand() {
        return "effect";
    }

    @Override
    public Optional<PanelAxis> units() {
        return Optional.of(panel);
    }

    @Override
    public Optional<Registration.Reach> reach(Rows rows) {
        return Optional.of(panel.reach(
                rows,
                (units, treated) -> Math.min(Randomisation.assignments((int) units, (int) treated), draws + 1.0)));
    }

    @Override
    public Answer estimate(Rows all, Settings settings) {
        Answer.Builder answer = new Answer.Builder();
        Rows rows = panel.seenOnBothSides(panel.taking(all), answer::warn);
        TimeAxis.Placed placed = panel.axis().place(rows);
        List<String> units = rows.labels(panel.unit());
        double[] y = rows.numbers(settings.outcome());
        boolean[] after = placed.after();
        PanelDifference difference = fit(rows, y, placed, after);
        Fit fit = difference.fit();
        if (!fit.names().contains(PanelDifference.EFFECT)) {
            throw new NotAssessable("the effect cannot be told apart from units, times and columns");
        }
        Checks.varies(y, settings.outcome());
        Checks.errorLeft(fit);
        Clusters clusters = Clusters.of(rows.labels(cluster));
        for (Errors.Correction each : order()) {
            Covariance covariance = Errors.oneWay(each, fit, clusters);
            answer.line(
                    covariance.coefficient(fit, PanelDifference.EFFECT, settings.alpha()),
                    covariance.name() + " by " + cluster);
        }
        answer.figure("rows", rows.size())
                .figure("units", units.stream().distinct().count())
                .figure("treated units", treatedUnits(units))
                .figure("clusters", clusters.count());
        chance(rows, y, after, settings, fit, clusters, answer);
        fakeStart(rows, y, placed, settings, answer);
        answer.picture(picture(units, placed, y, fit, settings));
        return answer.done();
    }

    /** The treated units' mean beside what the whole fit says of it without the effect; below, every other unit's gap in the same fit. */
    private Picture picture(List<String> units, TimeAxis.Placed placed, double[] y, Fit fit, Settings settings) {
        int times = placed.times().size();
        double effect = fit.coefficient(PanelDifference.EFFECT);
        double[] own = new double[y.length];
        double[] expected = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            boolean isTreated = panel.treated().contains(units.get(i));
            own[i] = isTreated ? y[i] : Double.NaN;
            expected[i] = isTreated ? y[i] - fit.residuals()[i] - (placed.after()[i] ? effect : 0) : Double.NaN;
        }
        List<Picture.Path> others = units.stream()
                .distinct()
                .filter(unit -> !panel.treated().contains(unit))
                .map(unit -> new Picture.Path(unit, gap(unit, units, placed, fit)))
                .toList();
        return Pictures.paths(
                panel.axis(),
                placed.times(),
                placed.before(),
                settings,
                Optional.of(String.join(", ", panel.treated())),
                Pictures.means(own, placed.place(), times),
                Pictures.means(expected, placed.place(), times),
                others);
    }

    private static double[] gap(String unit, List<String> units, TimeAxis.Placed placed, Fit fit) {
        double[] own = new double[units.size()];
        Arrays.setAll(own, i -> units.get(i).equals(unit) ? fit.residuals()[i] : Double.NaN);
        return Pictures.means(own, placed.place(), placed.times().size());
    }

    private List<Errors.Correction> order() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(correction), Arrays.stream(Errors.Correction.values()))
                .distinct()
                .toList();
    }

    private PanelDifference fit(Rows rows, double[] y, TimeAxis.Placed placed, boolean[] after) {
        List<String> units = rows.labels(panel.unit());
        List<String> times = times(placed);
        boolean[] exposed = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            exposed[i] = after[i] && panel.treated().contains(units.get(i));
        }
        return PanelDifference.of(y, units, times, exposed, columns(rows));
    }

    private Terms columns(Rows rows) {
        return columns.besides(List.of(PanelDifference.EFFECT), rows);
    }

    private void chance(
            Rows rows,
            double[] y,
            boolean[] after,
            Settings settings,
            Fit fit,
            Clusters clusters,
            Answer.Builder answer) {
        List<String> units = rows.labels(panel.unit());
        int treated = treatedUnits(units);
        Chance chance = chance(rows, y, after, fit, settings);
        Randomisation random = chance.random();
        double least = 1.0 / random.assignments();
        answer.figure("randomisation p", random.p())
                .figure("randomisation assignments", random.assignments())
                .figure("randomisation exact", random.exact())
                .figure("least randomisation p", least)
                .line(
                        Checks.overRounding(chance.spread(), y),
                        "spread of the untreated units' changes"
                                + (columns.parts().isEmpty() ? "" : ", columns allowed for"));
        if (treated < FEW_TREATED || clusters.count() < FEW_CLUSTERS) {
            answer.judged()
                    .presence(random.p(), least)
                    .warn(
                            treated + " treated of " + units.stream().distinct().count()
                                    + " units: clustered errors are not to be trusted with so few; the randomisation p decides, and the verdict rests on the spread of the untreated");
        }
        answer.warnIf(
                random.exact() && least > settings.alpha(),
                "with " + random.assignments() + " possible assignments no randomisation p can be below "
                        + Text.number(least));
        if (clusters.count() < FEW_CLUSTERS) {
            WildBootstrap.Result wild =
                    WildBootstrap.of(fit, clusters, PanelDifference.EFFECT, draws + 1, settings.seed());
            answer.figure("wild bootstrap p", wild.p())
                    .figure("wild bootstrap patterns", wild.patterns())
                    .figure("wild bootstrap exact", wild.exact())
                    .warn("only " + clusters.count()
                            + " clusters: read CR2 with its degrees of freedom, or the wild bootstrap p");
        }
    }

    private record Chance(Randomisation random, Coefficient spread) {}

    /** Without gaps and columns by the units' mean changes, which is the same and quicker. */
    private Chance chance(Rows rows, double[] y, boolean[] after, Fit fit, Settings settings) {
        List<String> units = rows.labels(panel.unit());
        boolean[] treated = PanelDifference.treated(units, panel.treated());
        TimeAxis.Placed placed = panel.axis().place(rows);
        if (columns.parts().isEmpty() && balanced(units, placed)) {
            double[] changes = PanelDifference.changes(y, units, after);
            double effect = fit.coefficient(PanelDifference.EFFECT);
            return new Chance(
                    Randomisation.of(changes, treated, draws + 1, settings.seed()),
                    UntreatedSpread.of(PanelDifference.EFFECT, effect, changes, treated, settings.alpha()));
        }
        UnitShocks shocks = UnitShocks.of(y, units, times(placed), after, treated, columns(rows));
        return new Chance(
                shocks.randomised(draws + 1, settings.seed()), shocks.spread(PanelDifference.EFFECT, settings.alpha()));
    }

    private static boolean balanced(List<String> units, TimeAxis.Placed placed) {
        long cells = units.stream().distinct().count() * placed.times().size();
        return units.size() == cells
                && IntStream.range(0, units.size())
                                .mapToObj(i -> List.of(units.get(i), placed.place()[i]))
                                .distinct()
                                .count()
                        == cells;
    }

    private int treatedUnits(List<String> units) {
        return (int) panel.treated().stream().filter(units::contains).count();
    }

    private static List<String> times(TimeAxis.Placed placed) {
        return Arrays.stream(placed.place()).mapToObj(placed.times()::get).toList();
    }

    /** The same with a start in the middle of the time before: there should be nothing. */
    private void fakeStart(Rows rows, double[] y, TimeAxis.Placed placed, Settings settings, Answer.Builder answer) {
        if (placed.before() < 4) {
            return;
        }
        int fake = placed.before() / 2;
        Rows early = rows.only(i -> placed.place()[i] < placed.before());
        double[] values = early.numbers(settings.outcome());
        TimeAxis.Placed again = new TimeAxis.Placed(
                Arrays.stream(placed.place()).filter(p -> p < placed.before()).toArray(),
                new int[values.length],
                placed.times().subList(0, placed.before()),
                fake);
        PanelDifference nothing = fit(early, values, again, again.after());
        Clusters clusters = Clusters.of(early.labels(cluster));
        if (nothing.fit().names().contains(PanelDifference.EFFECT)
                && nothing.fit().freedom() > 0
                && clusters.count() > 1) {
            var found = Errors.oneWay(correction, nothing.fit(), clusters)
                    .coefficient(nothing.fit(), PanelDifference.EFFECT, settings.alpha());
            answer.figure("fake start", placed.times().get(fake))
                    .figure("fake start effect", found.estimate())
                    .figure("fake start p", found.p());
            answer.warnIf(
                    found.p() < settings.alpha(),
                    "a fake start at " + placed.times().get(fake)
                            + " shows an effect too: treated and others did not move alike before the true one");
        }
    }
}
