package kcity.statistics.effects.methods;

import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Series;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.TimeAxis;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.LocalLevel;
import kcity.statistics.series.Segments;

/** {@code method: local-level}: a level that walks at random, with a step at the start, season and further columns. */
public record LocalLevelMethod(TimeAxis axis, boolean step, Series.Season season, Columns columns, boolean smallSample)
        implements Method {

    static LocalLevelMethod read(YamlNode node, Wanted wanted) {
        return new LocalLevelMethod(
                TimeAxis.read(node, wanted),
                node.find("step").map(YamlNode::bool).orElse(true),
                Series.Season.read(node),
                node.find("columns").map(n -> Columns.read(n, wanted)).orElse(Columns.none()),
                node.find("small-sample").map(YamlNode::bool).orElse(false));
    }

    @Override
    public Answer estimate(Rows unordered, Settings settings) {
        Rows rows = Series.ordered(unordered, axis);
        TimeAxis.Placed placed = axis.place(rows);
        Terms terms = step ? Segments.level(placed.period(), placed.startPeriod()) : Terms.none();
        terms = terms.and(season.terms(placed.period()));
        Terms more = columns.besides(terms.names(), rows);
        terms = terms.and(more);
        int[] period = placed.period();
        if (period[period.length - 1] != period.length - 1) {
            throw rows.wrong(
                    0,
                    "the series has gaps between its times; write the missing times as rows and their outcome as NA");
        }
        double[] y = rows.numbers(settings.outcome());
        int[] seen = seen(y, placed);
        if (seen[0] < 2 || seen[1] < 1 || seen[0] + seen[1] < terms.size() + 3) {
            throw new NotAssessable(seen[0] + " times with a value before the start and " + seen[1]
                    + " from it on; two and one at least are needed, and " + (terms.size() + 3) + " in all for "
                    + terms.size() + " columns and a level");
        }
        Checks.varies(y, settings.outcome());
        LocalLevel model = LocalLevel.of(terms, y);
        Checks.errorLeft(model.fit());
        if (step && !model.fit().names().contains(Segments.LEVEL)) {
            throw new NotAssessable("the step at the start cannot be told apart from the other columns");
        }
        Covariance covariance = model.covariance(smallSample);
        Answer.Builder answer = new Answer.Builder();
        for (String name : model.fit().names()) {
            answer.line(covariance.coefficient(model.fit(), name, settings.alpha()), covariance.name(), more.names());
        }
        answer.figure("noise variance", model.noiseVariance())
                .figure("level variance", model.levelVariance())
                .figure("log-likelihood", model.logLikelihood())
                .figure("times before", placed.before())
                .figure("times after", placed.periodsAfter());
        answer.picture(picture(placed, terms, model, y, settings));
        answer.warnIf(
                model.onBoundary(),
                model.levelVariance() == 0
                        ? "the level does not walk (its variance is zero): this is a plain regression"
                        : "all noise is in the walk of the level");
        Checks.fewPoints(y.length, answer);
        return answer.done();
    }

    /** The level as the whole series shows it, with and without the step. */
    private Picture picture(TimeAxis.Placed placed, Terms terms, LocalLevel model, double[] y, Settings settings) {
        double[] fitted = model.path(terms, y);
        double[] expected = fitted.clone();
        for (int t = 0; t < y.length; t++) {
            expected[t] -= step && placed.after()[t] ? model.fit().coefficient(Segments.LEVEL) : 0;
        }
        return Pictures.series(axis, placed, settings, y, expected).fittedBy(fitted);
    }

    /** Values that are there before the start and from it on. */
    private static int[] seen(double[] y, TimeAxis.Placed placed) {
        int[] seen = new int[2];
        for (int t = 0; t < y.length; t++) {
            seen[placed.after()[t] ? 1 : 0] += Double.isNaN(y[t]) ? 0 : 1;
        }
        return seen;
    }
}
