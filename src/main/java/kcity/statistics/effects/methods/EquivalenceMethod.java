package kcity.statistics.effects.methods;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Place;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.equivalence.Margin;
import kcity.statistics.equivalence.Sample;
import kcity.statistics.equivalence.Tost;
import kcity.statistics.regression.Coefficient;

/**
 * {@code method: equivalence}: two one-sided tests that a difference, or a ratio, lies within a margin. Samples come from rows
 * (outcome and group), from pairs, or from summaries (mean, standard deviation and count per row).
 */
record EquivalenceMethod(
        Test test,
        Bounds bounds,
        double claimed,
        Optional<Groups> groups,
        Optional<Pair> pair,
        Optional<Summary> summary,
        Place place)
        implements Method {

    enum Test {
        ONE_SAMPLE,
        STUDENT,
        WELCH,
        PAIRED,
        LOG_RATIO,
        PAIRED_LOG_RATIO;

        boolean paired() {
            return this == PAIRED || this == PAIRED_LOG_RATIO;
        }

        boolean ratio() {
            return this == LOG_RATIO || this == PAIRED_LOG_RATIO;
        }
    }

    record Bounds(double low, double high, boolean standardised) {}

    record Groups(String column, String first) {}

    record Pair(Expression first, Expression second) {}

    record Summary(Expression mean, Expression deviation, Expression count) {}

    static EquivalenceMethod read(YamlNode node, Wanted wanted) {
        Test test = node.get("test").oneOf(Test.class);
        boolean two = test != Test.ONE_SAMPLE && !test.paired();
        return new EquivalenceMethod(
                test,
                bounds(node.get("margin"), test),
                test == Test.ONE_SAMPLE ? node.get("claimed").decimal().doubleValue() : 0,
                two
                        ? Optional.of(new Groups(
                                wanted.label(node.get("group")),
                                node.get("first").text()))
                        : Optional.empty(),
                test.paired()
                        ? Optional.of(new Pair(wanted.number(node.get("first")), wanted.number(node.get("second"))))
                        : Optional.empty(),
                test.paired()
                        ? Optional.empty()
                        : node.find("summary")
                                .map(n -> new Summary(
                                        wanted.number(n.get("mean")),
                                        wanted.number(n.get("sd")),
                                        wanted.number(n.get("count")))),
                wanted.place(node));
    }

    private static Bounds bounds(YamlNode node, Test test) {
        if (node.isScalar()) {
            double distance = node.decimal().doubleValue();
            if (!(distance > (test.ratio() ? 1 : 0))) {
                node.complain(
                        test.ratio() ? "the margin of a ratio must be above 1, such as 1.25" : "must be above zero");
            }
            return test.ratio() ? new Bounds(1 / distance, distance, false) : new Bounds(-distance, distance, false);
        }
        Optional<YamlNode> standardised = node.find("standardised");
        if (standardised.isPresent()) {
            double distance = standardised.get().decimal().doubleValue();
            if (!(distance > 0) || test.ratio() || test.paired()) {
                standardised.get().complain("must be above zero, and belongs to one-sample, student or welch");
            }
            return new Bounds(-distance, distance, true);
        }
        double low = node.get("low").decimal().doubleValue();
        double high = node.get("high").decimal().doubleValue();
        if (!(low < high) || test.ratio() && !(low > 0)) {
            node.complain(
                    "low must be below high" + (test.ratio() ? " and above zero" : "") + "; exchange or correct them");
        }
        return new Bounds(low, high, false);
    }

    @Override
    public boolean hasOutcome() {
        return pair.isEmpty() && summary.isEmpty();
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        Tost tost;
        try {
            tost = test.paired() ? paired(rows, settings) : unpaired(rows, settings);
        } catch (IllegalArgumentException e) {
            throw new NotAssessable("the data do not allow this test: " + e.getMessage());
        }
        Answer.Builder answer = new Answer.Builder()
                .line(
                        Coefficient.of(
                                test.ratio() ? "logarithm of the ratio" : "difference",
                                tost.estimate(),
                                tost.standardError(),
                                tost.degrees(),
                                2 * settings.alpha()),
                        "two one-sided tests, interval of level 1 - 2 alpha")
                .figure("equivalent", tost.equivalent())
                .figure("p", tost.p())
                .figure("t lower", tost.lowerT())
                .figure("p lower", tost.lowerP())
                .figure("t upper", tost.upperT())
                .figure("p upper", tost.upperP())
                .figure("degrees of freedom", tost.degrees())
                .figure("margin low", tost.margin().low())
                .figure("margin high", tost.margin().high());
        if (test.ratio()) {
            answer.figure("ratio", Math.exp(tost.estimate()))
                    .figure("ratio lower", Math.exp(tost.low()))
                    .figure("ratio upper", Math.exp(tost.high()));
        }
        answer.warnIf(
                !tost.equivalent() && tost.differenceP() > settings.alpha(),
                "neither a difference nor equivalence is shown: the data are too few for either");
        return answer.done();
    }

    private Tost paired(Rows rows, Settings settings) {
        Pair columns = pair.orElseThrow();
        double[] first = rows.numbers(columns.first());
        double[] second = rows.numbers(columns.second());
        return test.ratio()
                ? Tost.pairedLogRatio(first, second, Margin.ofRatios(bounds.low(), bounds.high()), settings.alpha())
                : Tost.paired(first, second, new Margin(bounds.low(), bounds.high()), settings.alpha());
    }

    private Tost unpaired(Rows rows, Settings settings) {
        if (test == Test.ONE_SAMPLE) {
            Sample sample = sample(rows, settings);
            Margin margin = bounds.standardised()
                    ? Margin.standardised(bounds.high(), sample)
                    : new Margin(bounds.low(), bounds.high());
            return Tost.oneSample(sample, claimed, margin, settings.alpha());
        }
        Rows first = part(rows, true);
        Rows second = part(rows, false);
        if (test == Test.LOG_RATIO) {
            Margin margin = Margin.ofRatios(bounds.low(), bounds.high());
            return summary.isPresent()
                    ? Tost.logRatioOfMeans(sample(first, settings), sample(second, settings), margin, settings.alpha())
                    : Tost.logRatio(
                            first.numbers(settings.outcome()),
                            second.numbers(settings.outcome()),
                            margin,
                            settings.alpha());
        }
        Sample a = sample(first, settings);
        Sample b = sample(second, settings);
        if (test == Test.STUDENT) {
            Margin margin = bounds.standardised()
                    ? Margin.standardisedPooled(bounds.high(), a, b)
                    : new Margin(bounds.low(), bounds.high());
            return Tost.student(a, b, margin, settings.alpha());
        }
        Margin margin = bounds.standardised()
                ? Margin.standardisedAveraged(bounds.high(), a, b)
                : new Margin(bounds.low(), bounds.high());
        return Tost.welch(a, b, margin, settings.alpha());
    }

    private Rows part(Rows rows, boolean wantsFirst) {
        Groups two = groups.orElseThrow();
        List<String> labels = rows.labels(two.column());
        if (labels.stream().distinct().count() != 2 || !labels.contains(two.first())) {
            throw place.wrong("two groups are needed, one of them '" + two.first() + "'; there are "
                    + labels.stream().distinct().toList() + "; choose rows with 'where'");
        }
        return rows.at(IntStream.range(0, rows.size())
                .filter(i -> labels.get(i).equals(two.first()) == wantsFirst)
                .toArray());
    }

    private Sample sample(Rows rows, Settings settings) {
        if (summary.isEmpty()) {
            return Sample.of(rows.numbers(settings.outcome()));
        }
        if (rows.size() != 1) {
            throw place.wrong("a summary has one row per sample, not " + rows.size() + "; choose rows with 'where'");
        }
        Summary figures = summary.get();
        return new Sample(rows.numbers(figures.mean())[0], rows.numbers(figures.deviation())[0], (int)
                rows.numbers(figures.count())[0]);
    }
}
