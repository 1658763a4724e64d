package kcity.statistics.effects;

import java.util.Arrays;
import java.util.Optional;
import kcity.reading.YamlNode;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Poisson;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.AutoregressiveErrors;
import kcity.statistics.series.Segments;

/**
 * {@code method: interrupted-series}: a trend that may change its level, and its slope, at the start; with season, further
 * columns, and for counts a log link with exposure. Counts are answered as logarithms of rate ratios.
 */
record InterruptedMethod(
        TimeAxis axis,
        Family family,
        boolean trend,
        boolean slope,
        Series.Season season,
        Columns columns,
        Optional<Expression> exposure,
        Optional<Expression> step,
        Errors errors,
        Autoregression autoregression,
        SerialLags lags)
        implements Method {

    enum Family {
        GAUSSIAN,
        POISSON,
        QUASI_POISSON
    }

    /** Autoregressive errors by likelihood in place of least squares. */
    record Autoregression(boolean wanted, int season, boolean smallSample) {
        static final Autoregression NONE = new Autoregression(false, 0, false);
    }

    static InterruptedMethod read(YamlNode node, Wanted wanted) {
        Family family = node.find("family").map(n -> n.oneOf(Family.class)).orElse(Family.GAUSSIAN);
        Optional<Expression> exposure = node.find("exposure").map(wanted::number);
        if (family == Family.GAUSSIAN) {
            node.find("exposure")
                    .ifPresent(n -> n.complain("an exposure belongs to counts: family poisson or quasi-poisson"));
        } else {
            node.find("errors").ifPresent(n -> n.complain("the errors of counts are those of their family"));
            node.find("autoregression").ifPresent(n -> n.complain("autoregressive errors belong to family gaussian"));
            node.find(SerialLags.KEY).ifPresent(n -> n.complain("residuals are tested in family gaussian"));
        }
        return new InterruptedMethod(
                TimeAxis.read(node, wanted),
                family,
                node.find("trend").map(YamlNode::bool).orElse(true),
                node.find("slope-change").map(YamlNode::bool).orElse(true),
                Series.Season.read(node),
                node.find("columns").map(n -> Columns.read(n, wanted)).orElse(Columns.none()),
                exposure,
                node.find("step").map(wanted::number),
                Errors.read(node, wanted, Errors.Kind.NEWEY_WEST),
                node.find("autoregression")
                        .map(InterruptedMethod::autoregression)
                        .orElse(Autoregression.NONE),
                SerialLags.read(node, wanted));
    }

    private static Autoregression autoregression(YamlNode node) {
        int season = node.find("season").map(n -> n.integer(2, 1000)).orElse(0);
        boolean small = node.find("small-sample").map(YamlNode::bool).orElse(false);
        return new Autoregression(node.get("first-order").bool(), season, small);
    }

    @Override
    public Answer estimate(Rows unordered, Settings settings) {
        Rows rows = Series.ordered(unordered, axis);
        TimeAxis.Placed placed = axis.place(rows);
        Terms terms = Terms.constant(rows.size());
        terms = trend ? terms.and(Segments.trend(placed.period())) : terms;
        terms = terms.and(step.map(e -> Terms.none().and(Segments.LEVEL, rows.numbers(e)))
                .orElseGet(() -> Segments.level(placed.period(), placed.startPeriod())));
        Terms without = terms;
        Terms more = season.terms(placed.period()).and(columns.terms(rows));
        terms = slope ? terms.and(Segments.slope(placed.period(), placed.startPeriod())) : terms;
        Answer.Builder answer = new Answer.Builder();
        double[] y = rows.numbers(settings.outcome());
        if (family == Family.GAUSSIAN) {
            gaussian(terms.and(more), y, rows, settings, answer);
        } else {
            counts(terms.and(more), without.and(more), y, rows, settings, answer);
        }
        answer.figure("times before", placed.before()).figure("times after", placed.periodsAfter());
        Checks.fewPoints(rows.size(), answer);
        answer.warnIf(
                slope && placed.periodsAfter() < 6,
                "a slope change from " + placed.periodsAfter() + " times after the start is hardly told from chance");
        return answer.done();
    }

    private void gaussian(Terms terms, double[] y, Rows rows, Settings settings, Answer.Builder answer) {
        Fit ordinary = LeastSquares.fit(terms, y);
        Checks.roomLeft(ordinary, rows);
        Fit fit = ordinary;
        Covariance covariance;
        if (autoregression.wanted()) {
            AutoregressiveErrors model = AutoregressiveErrors.of(terms, y, autoregression.season());
            fit = model.fit();
            covariance = model.covariance(autoregression.smallSample());
            answer.figure("autoregression", model.autoregression())
                    .figure("seasonal autoregression", model.seasonal())
                    .figure("noise variance", model.noiseVariance())
                    .figure("log-likelihood", model.logLikelihood());
        } else {
            covariance = errors.of(fit, rows);
            answer.figure("R-squared", fit.explained());
            answer.warnIf(
                    errors.kind() == Errors.Kind.NEWEY_WEST && !errors.smallSample() && y.length < 50,
                    "Newey-West without the small-sample factor; with so few points 'small-sample: true' is nearer the truth");
        }
        lines(fit, covariance, settings, answer);
        boolean allowedFor = errors.kind() == Errors.Kind.NEWEY_WEST || autoregression.wanted();
        answer.warnIf(
                !allowedFor,
                "these errors take the times as independent; in an interrupted series such intervals under-cover");
        Checks.correlation(lags.test(ordinary), allowedFor, answer);
    }

    private static void lines(Fit fit, Covariance covariance, Settings settings, Answer.Builder answer) {
        if (fit.names().contains(Segments.LEVEL)) {
            answer.line(covariance.coefficient(fit, Segments.LEVEL, settings.alpha()), covariance.name());
        }
        for (String name : fit.names()) {
            if (!name.equals(Segments.LEVEL)) {
                answer.line(covariance.coefficient(fit, name, settings.alpha()), covariance.name());
            }
        }
        answer.warnIf(
                !fit.dropped().isEmpty(),
                "set aside because the columns before explain them wholly: " + String.join(", ", fit.dropped()));
    }

    private void counts(Terms terms, Terms without, double[] y, Rows rows, Settings settings, Answer.Builder answer) {
        for (int i = 0; i < y.length; i++) {
            if (y[i] < 0) {
                throw rows.wrong(i, "a count cannot be " + y[i]);
            }
        }
        double[] offset = exposure.map(e -> logs(rows, e)).orElseGet(() -> Poisson.noOffset(y.length));
        Poisson.Result fit = Poisson.fit(terms, y, offset);
        Checks.roomLeft(fit.working(), rows);
        boolean quasi = family == Family.QUASI_POISSON;
        Covariance covariance = quasi ? fit.quasiPoisson() : fit.poisson();
        lines(fit.working(), covariance, settings, answer);
        Coefficient level = covariance.coefficient(fit.working(), Segments.LEVEL, settings.alpha());
        answer.figure("rate ratio", Math.exp(level.estimate()))
                .figure("rate ratio lower", Math.exp(level.lower()))
                .figure("rate ratio upper", Math.exp(level.upper()))
                .figure("dispersion", fit.dispersion())
                .figure("deviance", fit.deviance())
                .figure("converged", fit.converged());
        if (slope) {
            Poisson.Comparison test = Poisson.compare(Poisson.fit(without, y, offset), fit);
            answer.figure("slope F", test.f()).figure("slope F p", test.p());
        }
        answer.warnIf(
                !quasi && fit.dispersion() > 1.5,
                "the counts vary more than Poisson counts do (dispersion over 1.5): use family quasi-poisson");
        answer.warnIf(!fit.converged(), "the fit did not settle: its numbers mean nothing");
    }

    private static double[] logs(Rows rows, Expression exposure) {
        double[] values = rows.numbers(exposure);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw rows.wrong(i, "an exposure must be above zero, not " + values[i]);
            }
        }
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
