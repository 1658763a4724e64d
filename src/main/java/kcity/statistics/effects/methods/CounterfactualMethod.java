package kcity.statistics.effects.methods;

import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Series;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.TimeAxis;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.Counterfactual;

/** {@code method: counterfactual}: the relation to control columns before the start, carried on after it. */
record CounterfactualMethod(TimeAxis axis, Columns columns, SerialLags lags) implements Method {

    static CounterfactualMethod read(YamlNode node, Wanted wanted) {
        return new CounterfactualMethod(
                TimeAxis.read(node, wanted), Columns.read(node.get("columns"), wanted), SerialLags.read(node, wanted));
    }

    @Override
    public Answer estimate(Rows unordered, Settings settings) {
        Rows rows = Series.ordered(unordered, axis);
        TimeAxis.Placed placed = axis.place(rows);
        double[] y = rows.numbers(settings.outcome());
        Terms terms = Terms.constant(y.length).and(columns.terms(rows));
        if (placed.before() <= terms.size()) {
            throw new NotAssessable(placed.before() + " times before the start for " + terms.size()
                    + " columns, the constant one counted; at least " + (terms.size() + 1) + " are needed");
        }
        Checks.varies(y, settings.outcome());
        Counterfactual result = Counterfactual.of(terms, y, placed.before(), settings.alpha());
        Checks.errorLeft(result.fit());
        double after = 0;
        Sheet.Builder path = Sheet.of("path", "time", "actual", "expected", "effect");
        for (int t = 0; t < y.length; t++) {
            after += t >= placed.before() ? y[t] : 0;
            path.row(placed.times().get(t), y[t], result.expected()[t], y[t] - result.expected()[t]);
        }
        Answer.Builder answer = new Answer.Builder()
                .warnIf(
                        !result.fit().dropped().isEmpty(),
                        "set aside because the columns before explain them wholly before the start: "
                                + Text.names(result.fit().dropped()))
                .line(result.mean(), "prediction error of independent times")
                .figure("actual mean after", after / placed.periodsAfter())
                .figure("actual sum after", after)
                .figure("effect sum", result.sum())
                .sheet(path.done())
                .picture(Pictures.series(axis, placed, settings, y, result.expected()));
        Checks.correlation(lags.test(result.fit()), false, answer);
        Checks.fewPoints(y.length, answer);
        return answer.done();
    }
}
