package kcity.statistics.effects;

import kcity.reading.YamlNode;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.LocalLevel;
import kcity.statistics.series.Segments;

/** {@code method: local-level}: a level that walks at random, with a step at the start, season and further columns. */
record LocalLevelMethod(TimeAxis axis, boolean step, Series.Season season, Columns columns, boolean smallSample)
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
        terms = terms.and(season.terms(placed.period())).and(columns.terms(rows));
        int[] period = placed.period();
        if (period[period.length - 1] != period.length - 1) {
            throw rows.wrong(
                    0,
                    "the series has gaps between its times; write the missing times as rows and their outcome as NA");
        }
        double[] y = rows.numbers(settings.outcome());
        if (y.length < terms.size() + 3) {
            throw rows.wrong(0, y.length + " times are too few for " + terms.size() + " columns and a level");
        }
        LocalLevel model = LocalLevel.of(terms, y);
        Covariance covariance = model.covariance(smallSample);
        Answer.Builder answer = new Answer.Builder();
        for (String name : model.fit().names()) {
            answer.line(covariance.coefficient(model.fit(), name, settings.alpha()), covariance.name());
        }
        answer.figure("noise variance", model.noiseVariance())
                .figure("level variance", model.levelVariance())
                .figure("log-likelihood", model.logLikelihood())
                .figure("times before", placed.before())
                .figure("times after", placed.periodsAfter());
        answer.warnIf(
                model.onBoundary(),
                model.levelVariance() == 0
                        ? "the level does not walk (its variance is zero): this is a plain regression"
                        : "all noise is in the walk of the level");
        Checks.fewPoints(y.length, answer);
        return answer.done();
    }
}
