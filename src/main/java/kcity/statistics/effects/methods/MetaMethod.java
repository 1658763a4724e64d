package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.meta.Between;
import kcity.statistics.meta.CombineStudies;
import kcity.statistics.meta.Inference;
import kcity.statistics.meta.MetaAnalysis;
import kcity.statistics.meta.Study;
import kcity.statistics.meta.TwoByTwo;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Tails;

/** {@code method: meta-analysis}: studies of one effect taken together, one row a study, given as effect and error or as counts. */
record MetaMethod(
        String study,
        Optional<Given> given,
        Optional<Counts> counts,
        List<Expression> moderators,
        Between between,
        Inference inference)
        implements Method {

    /** An effect with its variance, or with its standard error. */
    record Given(Expression effect, Expression spread, boolean isVariance) {}

    record Counts(
            Expression treatedEvents,
            Expression treatedOthers,
            Expression controlEvents,
            Expression controlOthers,
            Ratio ratio) {}

    enum Ratio {
        RISK,
        ODDS
    }

    static MetaMethod read(YamlNode node, Wanted wanted) {
        Optional<YamlNode> counts = node.find("counts");
        return new MetaMethod(
                wanted.label(node.get("study")),
                counts.isPresent() ? Optional.empty() : Optional.of(given(node, wanted)),
                counts.map(n -> counts(n, wanted)),
                node.find("moderators").map(n -> n.list(wanted::number)).orElse(List.of()),
                node.find("between").map(n -> n.oneOf(Between.class)).orElse(Between.REML),
                node.find("inference").map(n -> n.oneOf(Inference.class)).orElse(Inference.NORMAL));
    }

    private static Given given(YamlNode node, Wanted wanted) {
        Expression effect = wanted.number(node.get("effect"));
        Optional<YamlNode> variance = node.find("variance");
        return variance.map(n -> new Given(effect, wanted.number(n), true))
                .orElseGet(() -> new Given(effect, wanted.number(node.get("se")), false));
    }

    private static Counts counts(YamlNode node, Wanted wanted) {
        return new Counts(
                wanted.number(node.get("treated-events")),
                wanted.number(node.get("treated-others")),
                wanted.number(node.get("control-events")),
                wanted.number(node.get("control-others")),
                node.find("ratio").map(n -> n.oneOf(Ratio.class)).orElse(Ratio.RISK));
    }

    @Override
    public boolean hasOutcome() {
        return false;
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        List<Study> studies = studies(rows);
        MetaAnalysis result;
        try {
            result = CombineStudies.of(studies, between, inference, 1 - settings.alpha());
        } catch (IllegalArgumentException e) {
            throw new NotAssessable("the data do not allow this: " + e.getMessage());
        }
        String how = YamlNode.word(between) + ", " + YamlNode.word(inference);
        Answer.Builder answer = new Answer.Builder();
        for (int k = 0; k < result.coefficients().size(); k++) {
            String name = k > 0 ? moderators.get(k - 1).text() : moderators.isEmpty() ? "mean effect" : "intercept";
            MetaAnalysis.Coefficient c = result.coefficients().get(k);
            Coefficient value = new Coefficient(
                    name,
                    c.estimate(),
                    c.error(),
                    c.degrees(),
                    c.statistic(),
                    c.p(),
                    c.low(),
                    c.high(),
                    settings.alpha());
            if (k > 0) {
                answer.lineOfData(value, how);
            } else {
                answer.line(value, how);
            }
        }
        answer.figure("studies", studies.size())
                .figure("tau-squared", result.tauSquared())
                .figure("I-squared percent", result.iSquared())
                .figure("H-squared", result.hSquared())
                .figure("Q", result.q())
                .figure("Q degrees of freedom", result.qDegrees())
                .figure("Q p", result.qP());
        Double tauError = result.tauSquaredError();
        if (tauError != null) {
            answer.figure("tau-squared SE", tauError);
        }
        MetaAnalysis.Prediction prediction = result.prediction();
        if (prediction != null) {
            answer.figure("prediction lower", prediction.low())
                    .figure("prediction upper", prediction.high())
                    .figure("prediction lower t", prediction.lowT())
                    .figure("prediction upper t", prediction.highT());
        }
        MetaAnalysis.ModeratorTest test = result.moderatorTest();
        if (test != null) {
            answer.figure("moderator test", test.statistic())
                    .figure("moderator test degrees of freedom", test.degrees())
                    .figure("moderator test p", test.p());
        }
        if (moderators.isEmpty()) {
            answer.sheet(sheet(result)).picture(forest(result, settings));
        }
        exactPeak(studies, result, settings, answer);
        answer.warnIf(!result.converged(), "the restricted likelihood found no peak: tau-squared means nothing");
        answer.warnIf(
                studies.size() < 5,
                "only " + studies.size() + " studies: the variance between them is hardly known; prefer knapp-hartung");
        answer.warnIf(
                between == Between.FIXED && result.qP() < 0.1,
                "the studies differ more than chance allows (Q): a fixed effect is the mean of these studies only");
        return answer.done();
    }

    /** Beside what the published search prints, what it would print if it went on. */
    private void exactPeak(List<Study> studies, MetaAnalysis result, Settings settings, Answer.Builder answer) {
        if (between != Between.REML) {
            return;
        }
        double peak = CombineStudies.of(studies, Between.REML_EXACT, inference, 1 - settings.alpha())
                .tauSquared();
        answer.figure("tau-squared at the exact peak", peak);
        answer.warnIf(
                Math.abs(peak - result.tauSquared()) > 1e-3 * (1e-3 + peak),
                "the published search stopped short of the peak of the likelihood: compare with between: reml-exact");
    }

    private List<Study> studies(Rows rows) {
        List<String> names = rows.labels(study);
        List<double[]> more = moderators.stream().map(rows::numbers).toList();
        List<Study> studies = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            double[] values = more.stream().mapToDouble(column -> column[row]).toArray();
            try {
                studies.add(one(rows, names.get(i), i).with(values));
            } catch (IllegalArgumentException e) {
                throw rows.wrong(i, e.getMessage() + "; correct it, or leave the row out");
            }
        }
        return studies;
    }

    private Study one(Rows rows, String name, int i) {
        if (counts.isPresent()) {
            Counts c = counts.get();
            TwoByTwo cells = new TwoByTwo(
                    rows.numbers(c.treatedEvents())[i],
                    rows.numbers(c.treatedOthers())[i],
                    rows.numbers(c.controlEvents())[i],
                    rows.numbers(c.controlOthers())[i]);
            return c.ratio() == Ratio.RISK ? cells.logRiskRatio(name) : cells.logOddsRatio(name);
        }
        Given g = given.orElseThrow();
        double spread = rows.numbers(g.spread())[i];
        return new Study(name, rows.numbers(g.effect())[i], g.isVariance() ? spread : spread * spread);
    }

    private static Sheet sheet(MetaAnalysis result) {
        Sheet.Builder sheet = Sheet.of("studies", "study", "effect", "SE", "weight");
        for (int i = 0; i < result.studies().size(); i++) {
            Study one = result.studies().get(i);
            sheet.row(one.name(), one.effect(), one.error(), result.weights().get(i));
        }
        return sheet.done();
    }

    private Picture forest(MetaAnalysis result, Settings settings) {
        double reach = Tails.quantile(1 - settings.alpha() / 2, Double.POSITIVE_INFINITY);
        List<Picture.Study> studies = new ArrayList<>();
        for (int i = 0; i < result.studies().size(); i++) {
            Study one = result.studies().get(i);
            studies.add(new Picture.Study(
                    one.name(),
                    one.effect(),
                    one.effect() - reach * one.error(),
                    one.effect() + reach * one.error(),
                    result.weights().get(i)));
        }
        MetaAnalysis.Coefficient mean = result.mean();
        MetaAnalysis.Prediction range = result.prediction();
        return new Picture.Forest(
                studies,
                new Picture.Interval(mean.estimate(), mean.low(), mean.high()),
                Optional.ofNullable(range).map(p -> new Picture.Interval(mean.estimate(), p.low(), p.high())),
                counts.isPresent(),
                counts.map(c -> c.ratio() == Ratio.RISK ? "risk ratio" : "odds ratio")
                        .orElseGet(() -> given.orElseThrow().effect().text()),
                settings.unit());
    }
}
