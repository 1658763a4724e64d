package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import kcity.statistics.synthetic.SyntheticDifference;
import kcity.statistics.synthetic.SyntheticDifference.Kind;
import kcity.statistics.synthetic.SyntheticDifference.Solver;

/** {@code method: synthetic-difference}: difference in differences with weighted units and weighted times before the start. */
record SyntheticDifferenceMethod(PanelAxis panelAxis, Solver solver) implements Method {

    static SyntheticDifferenceMethod read(YamlNode node, Wanted wanted) {
        return new SyntheticDifferenceMethod(
                PanelAxis.read(node, wanted),
                node.find("weights").map(n -> n.oneOf(Solver.class)).orElse(Solver.PUBLISHED));
    }

    @Override
    public String estimand() {
        return "effect";
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
        Checks.varies(rows.numbers(settings.outcome()), settings.outcome());
        SyntheticDifference found = SyntheticDifference.of(panel, Kind.SYNTHETIC_DIFFERENCE, solver);
        Placebos<SyntheticDifference> placebos = Placebos.of(
                panel,
                found,
                p -> SyntheticDifference.of(p, Kind.SYNTHETIC_DIFFERENCE, solver),
                one -> Math.abs(one.effect()));
        Coefficient effect = Coefficient.of(
                "effect",
                found.effect(),
                placebos.spread(SyntheticDifference::effect),
                Double.POSITIVE_INFINITY,
                settings.alpha());
        Answer.Builder answer = new Answer.Builder()
                .line(
                        Checks.overRounding(effect, rows.numbers(settings.outcome())),
                        "spread of all placebo effects, enumerated");
        for (Kind kind : List.of(Kind.SYNTHETIC_CONTROL, Kind.DIFFERENCE)) {
            answer.figure(
                    kind == Kind.DIFFERENCE ? "difference in differences" : "synthetic control with the paper's ridge",
                    SyntheticDifference.of(panel, kind, solver).effect());
        }
        SyntheticDifference other = SyntheticDifference.of(panel, Kind.SYNTHETIC_DIFFERENCE, Solver.EXACT);
        answer.figure("effect at the exact optimum", other.effect())
                .figure("optimality gap of the exact optimum", other.gap())
                .figure("optimality gap", found.gap())
                .figure("noise", found.noise())
                .figure("unit ridge", found.unitRidge())
                .figure("time ridge", found.timeRidge())
                .figure("rank", placebos.rank())
                .figure("rank of", placebos.of())
                .figure("randomisation p", placebos.p())
                .figure("least randomisation p", 1.0 / placebos.of())
                .presence(placebos.p(), 1.0 / placebos.of())
                .sheet(weights("unit weights", "unit", found.donors(), found.unitWeights()))
                .sheet(weights("time weights", "time", panel.times().subList(0, panel.before()), found.timeWeights()))
                .sheet(placeboSheet(placebos))
                .sheet(leftOut(panel, found));
        answer.picture(picture(panel, found, placebos, settings));
        answer.warn("rank " + placebos.rank() + " of " + placebos.of() + " by size: randomisation p = "
                + placebos.rank() + "/" + placebos.of() + " = " + Text.number(placebos.p()));
        answer.warnIf(
                placebos.of() < 20,
                "only " + placebos.of() + " units: no randomisation p can be below "
                        + Text.number(1.0 / placebos.of()));
        answer.warnIf(
                panelAxis.treated().size() > 1,
                "the placebos are single donors, which vary more than the mean of "
                        + panelAxis.treated().size() + " treated units: the error is too large rather than too small");
        return answer.done();
    }

    private static Sheet weights(String name, String column, List<String> names, double[] weights) {
        Sheet.Builder sheet = Sheet.of(name, column, "weight");
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            order.add(j);
        }
        if (!column.equals("time")) {
            order.sort(java.util.Comparator.comparingDouble(j -> -weights[j]));
        }
        order.stream().filter(j -> weights[j] > 1e-9).forEach(j -> sheet.row(names.get(j), weights[j]));
        return sheet.done();
    }

    private static Sheet placeboSheet(Placebos<SyntheticDifference> placebos) {
        Sheet.Builder sheet = Sheet.of("placebos", "unit", "effect");
        for (int j = 0; j < placebos.names().size(); j++) {
            sheet.row(placebos.names().get(j), placebos.results().get(j).effect());
        }
        return sheet.done();
    }

    private Sheet leftOut(Panel panel, SyntheticDifference found) {
        Sheet.Builder sheet = Sheet.of("without one donor", "donor", "effect");
        if (found.donors().size() > 1) {
            LeaveOneOut.of(
                            panel,
                            found.donors(),
                            found.unitWeights(),
                            p -> SyntheticDifference.of(p, Kind.SYNTHETIC_DIFFERENCE, solver)
                                    .effect())
                    .forEach(one -> sheet.row(one.donor(), one.effect()));
        }
        return sheet.done();
    }

    private Picture picture(
            Panel panel, SyntheticDifference found, Placebos<SyntheticDifference> placebos, Settings settings) {
        List<Picture.Path> gaps = new ArrayList<>();
        for (int j = 0; j < placebos.names().size(); j++) {
            Panel placebo = panel.placebo(panel.donors().get(j));
            double[] gap = placebo.treatedPath();
            double[] mixed = mixture(placebo, placebos.results().get(j));
            for (int t = 0; t < gap.length; t++) {
                gap[t] -= mixed[t];
            }
            gaps.add(new Picture.Path(placebos.names().get(j), gap));
        }
        return Pictures.paths(
                panelAxis.axis(),
                panel.times(),
                panel.before(),
                settings,
                Optional.of(String.join(", ", panelAxis.treated())),
                panel.treatedPath(),
                mixture(panel, found),
                gaps);
    }

    /** The mixture is moved by the constant that its weights leave open, so that both paths meet before the start. */
    private static double[] mixture(Panel panel, SyntheticDifference found) {
        double[] actual = panel.treatedPath();
        double[] mixed = new double[actual.length];
        List<Integer> donors = panel.donors();
        double shift = 0;
        for (int t = 0; t < mixed.length; t++) {
            for (int j = 0; j < donors.size(); j++) {
                mixed[t] += found.unitWeights()[j] * panel.values()[donors.get(j)][t];
            }
            shift += t < panel.before() ? found.timeWeights()[t] * (actual[t] - mixed[t]) : 0;
        }
        for (int t = 0; t < mixed.length; t++) {
            mixed[t] += shift;
        }
        return mixed;
    }
}
