package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kcity.reading.YamlNode;
import kcity.statistics.effects.design.PanelAxis;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.synthetic.LeaveOneOut;
import kcity.statistics.synthetic.Panel;
import kcity.statistics.synthetic.Placebos;
import kcity.statistics.synthetic.PredictorSearch;
import kcity.statistics.synthetic.Predictors;
import kcity.statistics.synthetic.SyntheticControl;

/** {@code method: synthetic-control}: the treated unit beside the mixture of others that went the same way before the start. */
record ControlMethod(PanelAxis panelAxis, List<Predictor> predictors) implements Method {

    static ControlMethod read(YamlNode node, Wanted wanted) {
        return new ControlMethod(
                PanelAxis.read(node, wanted),
                node.find("predictors")
                        .map(n -> n.list(item -> Predictor.read(item, wanted)))
                        .orElse(List.of()));
    }

    @Override
    public String estimand() {
        return "mean effect after the start";
    }

    @Override
    public Optional<PanelAxis> units() {
        return Optional.of(panelAxis);
    }

    @Override
    public Optional<Registration.Reach> reach(Rows rows) {
        return Optional.of(panelAxis.reach(rows, (units, treated) -> units - treated + 1.0));
    }

    @Override
    public Answer estimate(Rows all, Settings settings) {
        Rows rows = panelAxis.taking(all);
        Panel panel = panelAxis.panel(rows, rows.numbers(settings.outcome()));
        Optional<Predictors> shared = predictors.isEmpty()
                ? Optional.empty()
                : Optional.of(Predictor.table(predictors, rows, panelAxis, panel));
        Function<Panel, SyntheticControl> estimator = shared.<Function<Panel, SyntheticControl>>map(
                        p -> some -> PredictorSearch.of(some, p, panel.units()).control())
                .orElse(SyntheticControl::of);
        Answer.Builder answer = new Answer.Builder();
        Checks.varies(rows.numbers(settings.outcome()), settings.outcome());
        SyntheticControl control =
                shared.map(p -> balanced(panel, p, answer)).orElseGet(() -> SyntheticControl.of(panel));
        Placebos<SyntheticControl> placebos = Placebos.of(panel, control, estimator, SyntheticControl::ratio);
        Coefficient effect = Coefficient.of(
                "mean effect after the start",
                control.effect(),
                placebos.spread(SyntheticControl::effect),
                Double.POSITIVE_INFINITY,
                settings.alpha());
        answer.line(Checks.overRounding(effect, rows.numbers(settings.outcome())), "spread of the placebo effects")
                .figure(
                        "effect in " + panel.times().getLast(),
                        control.gap(panel.times().size() - 1))
                .figure("RMSPE before", control.beforeError())
                .figure("RMSPE after", control.afterError())
                .figure("RMSPE ratio", control.ratio())
                .figure("rank", placebos.rank())
                .figure("rank of", placebos.of())
                .figure("randomisation p", placebos.p())
                .figure("optimality gap", control.mixture().gap())
                .figure("least randomisation p", 1.0 / placebos.of())
                .presence(placebos.p(), 1.0 / placebos.of())
                .sheet(weights(control))
                .sheet(path(panel, control))
                .sheet(placeboSheet(placebos))
                .sheet(leftOut(panel, control, estimator));
        if (control.meets()) {
            answer.missing("the mixture meets every one of the " + panel.before()
                    + " times before the start, so that the ratio by which units are ranked means nothing; more times"
                    + " before the start are needed");
        }
        fakeStart(panel, estimator, answer);
        warnings(control, placebos, panel, answer);
        answer.picture(Pictures.paths(
                panelAxis.axis(),
                panel.times(),
                panel.before(),
                settings,
                Optional.of(String.join(", ", panelAxis.treated())),
                control.actual(),
                control.synthetic(),
                gaps(placebos)));
        return answer.done();
    }

    private static SyntheticControl balanced(Panel panel, Predictors shared, Answer.Builder answer) {
        PredictorSearch.Result found = PredictorSearch.of(panel, shared);
        Sheet.Builder balance = Sheet.of("predictors", "predictor", "importance", "treated", "mixture");
        for (int k = 0; k < found.predictors().size(); k++) {
            balance.row(found.predictors().get(k), found.importance()[k], found.treated()[k], found.mixed()[k]);
        }
        answer.sheet(balance.done())
                .warn("with predictors the importance is searched from fixed starts: a local best, not a proved one");
        return found.control();
    }

    private static Sheet weights(SyntheticControl control) {
        Sheet.Builder sheet = Sheet.of("weights", "donor", "weight");
        control.donors().stream()
                .filter(donor -> control.weight(donor) > 1e-9)
                .sorted(java.util.Comparator.comparingDouble((String donor) -> -control.weight(donor)))
                .forEach(donor -> sheet.row(donor, control.weight(donor)));
        return sheet.done();
    }

    private static Sheet path(Panel panel, SyntheticControl control) {
        Sheet.Builder sheet = Sheet.of("path", "time", "actual", "synthetic", "effect");
        for (int t = 0; t < control.actual().length; t++) {
            sheet.row(panel.times().get(t), control.actual()[t], control.synthetic()[t], control.gap(t));
        }
        return sheet.done();
    }

    private static Sheet placeboSheet(Placebos<SyntheticControl> placebos) {
        Sheet.Builder sheet = Sheet.of("placebos", "unit", "effect", "RMSPE before", "RMSPE ratio");
        java.util.stream.IntStream.range(0, placebos.names().size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(
                        (Integer j) -> -placebos.results().get(j).ratio()))
                .forEach(j -> {
                    SyntheticControl one = placebos.results().get(j);
                    sheet.row(placebos.names().get(j), one.effect(), one.beforeError(), one.ratio());
                });
        return sheet.done();
    }

    private static Sheet leftOut(Panel panel, SyntheticControl control, Function<Panel, SyntheticControl> estimator) {
        Sheet.Builder sheet = Sheet.of("without one donor", "donor", "effect");
        if (control.donors().size() > 1) {
            LeaveOneOut.of(
                            panel,
                            control.donors(),
                            control.mixture().weights(),
                            p -> estimator.apply(p).effect())
                    .forEach(one -> sheet.row(one.donor(), one.effect()));
        }
        return sheet.done();
    }

    private static List<Picture.Path> gaps(Placebos<SyntheticControl> placebos) {
        List<Picture.Path> paths = new ArrayList<>();
        for (int j = 0; j < placebos.names().size(); j++) {
            paths.add(new Picture.Path(
                    placebos.names().get(j), placebos.results().get(j).gaps()));
        }
        return paths;
    }

    /** Predictors may look past a fake start, so it is tried on the outcome alone only. */
    private void fakeStart(Panel panel, Function<Panel, SyntheticControl> estimator, Answer.Builder answer) {
        if (panel.before() >= 6 && predictors.isEmpty()) {
            int fake = panel.before() * 2 / 3;
            Panel early = panel.until(fake);
            SyntheticControl nothing = estimator.apply(early);
            Placebos<SyntheticControl> others = Placebos.of(early, nothing, estimator, SyntheticControl::ratio);
            answer.figure("fake start", panel.times().get(fake))
                    .figure("fake start effect", nothing.effect())
                    .figure("fake start p", others.p());
        }
    }

    private void warnings(
            SyntheticControl control, Placebos<SyntheticControl> placebos, Panel panel, Answer.Builder answer) {
        String rank = "rank " + placebos.rank() + " of " + placebos.of() + " by RMSPE ratio: randomisation p = "
                + placebos.rank() + "/" + placebos.of() + " = " + Text.number(placebos.p());
        answer.warn(rank
                + (predictors.isEmpty() ? ", of a fit on the outcome only" : "")
                + (placebos.rank() == 1 ? ", the smallest that so many units can give" : ""));
        answer.warnIf(
                placebos.of() < 20,
                "only " + placebos.of() + " units: no randomisation p can be below "
                        + Text.number(1.0 / placebos.of()));
        answer.warnIf(panel.before() < 8, "only " + panel.before() + " times before the start to find the mixture by");
        answer.warnIf(
                panelAxis.treated().size() > 1,
                "the mean of " + panelAxis.treated().size()
                        + " treated units is ranked among single donors, which vary more");
    }
}
