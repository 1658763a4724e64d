package kcity.statistics.effects.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Series;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.TimeAxis;
import kcity.statistics.effects.design.Wanted;
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
        WindowEffects.Estimand judged,
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
                    .ifPresent(n -> n.complain(
                            "an exposure belongs to counts; write family poisson or quasi-poisson, or leave it out"));
        } else {
            node.find("errors")
                    .ifPresent(n -> n.complain("the errors of counts are those of their family; leave this out"));
            node.find("autoregression")
                    .ifPresent(n -> n.complain("autoregressive errors belong to family gaussian; leave them out"));
            node.find(SerialLags.KEY)
                    .ifPresent(n -> n.complain("residuals are tested in family gaussian; leave this out"));
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
                node.find("estimand")
                        .map(n -> n.oneOf(WindowEffects.Estimand.class))
                        .orElse(WindowEffects.Estimand.MEAN),
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
        enoughTimes(placed);
        Checks.varies(rows.numbers(settings.outcome()), settings.outcome());
        Terms terms = Terms.constant(rows.size());
        terms = trend ? terms.and(Segments.trend(placed.period())) : terms;
        terms = terms.and(step.map(e -> Terms.none().and(Segments.LEVEL, rows.numbers(e)))
                .orElseGet(() -> Segments.level(placed.period(), placed.startPeriod())));
        Terms without = terms;
        terms = slope ? terms.and(Segments.slope(placed.period(), placed.startPeriod())) : terms;
        Terms seasons = season.terms(placed.period());
        Terms data = columns.besides(terms.and(seasons).names(), rows);
        Terms more = seasons.and(data);
        Answer.Builder answer = new Answer.Builder();
        double[] y = rows.numbers(settings.outcome());
        WindowEffects window = new WindowEffects(terms, placed.after());
        Fit fit = family == Family.GAUSSIAN
                ? gaussian(terms.and(more), y, rows, settings, window, data.names(), answer)
                : counts(terms.and(more), without.and(more), y, rows, settings, window, data.names(), answer);
        answer.picture(picture(terms.and(more), fit, rows, placed, y, settings));
        answer.figure("times before", placed.before())
                .figure("times after", placed.periodsAfter())
                .figure("estimand", estimand())
                .figure("the end", placed.times().getLast())
                .figure("level change is meant at", levelMeantAt(placed));
        Checks.fewPoints(rows.size(), answer);
        answer.warnIf(
                slope && placed.periodsAfter() < 6,
                "a slope change from " + placed.periodsAfter() + " times after the start is hardly told from chance");
        return answer.done();
    }

    @Override
    public String estimand() {
        return WindowEffects.name(judged);
    }

    private String levelMeantAt(TimeAxis.Placed placed) {
        String start = placed.times().get(placed.before());
        if (step.isPresent()) {
            return "where its own column is 1";
        }
        return slope
                ? "one time before " + start + ", where the slope change is still nothing"
                : "every time from " + start;
    }

    /**
     * A level, and a trend, that belong to one side of the start alone must be met by more times than they have coefficients: robust errors are made of residuals, which else are zero by
     * construction. Classical and likelihood errors borrow the noise from the other side.
     */
    private void enoughTimes(TimeAxis.Placed placed) {
        boolean robust =
                family == Family.GAUSSIAN && !autoregression.wanted() && errors.kind() != Errors.Kind.CLASSICAL;
        int early = Math.max(2, (trend && slope ? 2 : 1) + (robust ? 1 : 0));
        int late = (slope ? 2 : 1) + (robust ? 1 : 0);
        if (placed.before() < early || step.isEmpty() && placed.periodsAfter() < late) {
            throw new NotAssessable(placed.before() + " times before the start and " + placed.periodsAfter()
                    + " from it on; this design needs " + early + " before and " + late + " after at least");
        }
    }

    /** The fit, and what it would be without the change of level and slope; counts are shown as counts. */
    private Picture picture(Terms terms, Fit fit, Rows rows, TimeAxis.Placed placed, double[] y, Settings settings) {
        double[] offset = exposure.map(e -> logs(rows, e)).orElseGet(() -> Poisson.noOffset(y.length));
        double[] fitted = new double[y.length];
        double[] expected = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            double change = 0;
            double whole = offset[t];
            for (int k = 0; k < fit.rank(); k++) {
                String name = fit.names().get(k);
                double part = fit.coefficients()[k] * terms.column(name)[t];
                whole += part;
                change += name.equals(Segments.LEVEL) || name.equals(Segments.SLOPE) ? part : 0;
            }
            boolean counts = family != Family.GAUSSIAN;
            fitted[t] = counts ? Math.exp(whole) : whole;
            expected[t] = counts ? Math.exp(whole - change) : whole - change;
        }
        return Pictures.series(axis, placed, settings, y, expected).fittedBy(fitted);
    }

    private Fit gaussian(
            Terms terms,
            double[] y,
            Rows rows,
            Settings settings,
            WindowEffects window,
            List<String> ofData,
            Answer.Builder answer) {
        Fit ordinary = LeastSquares.fit(terms, y);
        Checks.errorLeft(ordinary);
        toldApart(ordinary, ofData);
        Fit fit = ordinary;
        Covariance covariance;
        if (autoregression.wanted() && autoregression.season() >= y.length) {
            throw new NotAssessable("a season of " + autoregression.season() + " times in the errors, but only "
                    + y.length + " times; more than one season is needed");
        }
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
        lines(fit, covariance, settings, window, ofData, answer);
        boolean allowedFor = errors.kind() == Errors.Kind.NEWEY_WEST || autoregression.wanted();
        answer.warnIf(
                !allowedFor,
                "these errors take the times as independent; in an interrupted series such intervals under-cover");
        Checks.correlation(lags.test(ordinary), allowedFor, answer);
        return fit;
    }

    /** What was asked for must not have been set aside for another column. */
    private void toldApart(Fit fit, List<String> ofData) {
        for (String name : List.of(Segments.LEVEL, Segments.SLOPE, Segments.TREND)) {
            if (fit.dropped().contains(name)) {
                throw new NotAssessable("the " + name + " cannot be told apart from the columns before it: "
                        + Text.names(fit.names(), ofData));
            }
        }
    }

    /** The registered effect first, then the other two, then the coefficients. */
    private void lines(
            Fit fit,
            Covariance covariance,
            Settings settings,
            WindowEffects window,
            List<String> ofData,
            Answer.Builder answer) {
        answer.line(window.of(judged, fit, covariance, settings.alpha()), covariance.name());
        for (WindowEffects.Estimand other : WindowEffects.Estimand.values()) {
            if (other != judged) {
                answer.line(window.of(other, fit, covariance, settings.alpha()), covariance.name());
            }
        }
        for (String name : fit.names()) {
            if (!name.equals(Segments.LEVEL)) {
                answer.line(covariance.coefficient(fit, name, settings.alpha()), covariance.name(), ofData);
            }
        }
        answer.warnIf(
                !fit.dropped().isEmpty(),
                "set aside because the columns before explain them wholly: " + Text.names(fit.dropped(), ofData));
    }

    private Fit counts(
            Terms terms,
            Terms without,
            double[] y,
            Rows rows,
            Settings settings,
            WindowEffects window,
            List<String> ofData,
            Answer.Builder answer) {
        for (int i = 0; i < y.length; i++) {
            if (y[i] < 0) {
                throw rows.wrong(i, "a count cannot be " + y[i] + "; write whole numbers from 0 on");
            }
        }
        double[] offset = exposure.map(e -> logs(rows, e)).orElseGet(() -> Poisson.noOffset(y.length));
        somethingCounted(y, window.after());
        Poisson.Result fit = Poisson.fit(terms, y, offset);
        Checks.errorLeft(fit.working());
        toldApart(fit.working(), ofData);
        boolean quasi = family == Family.QUASI_POISSON;
        Covariance covariance = quasi ? fit.quasiPoisson() : fit.poisson();
        lines(fit.working(), covariance, settings, window, ofData, answer);
        ratio("rate ratio", WindowEffects.Estimand.LEVEL, fit.working(), covariance, settings, window, answer);
        ratio("mean rate ratio", WindowEffects.Estimand.MEAN, fit.working(), covariance, settings, window, answer);
        ratio("rate ratio at the end", WindowEffects.Estimand.END, fit.working(), covariance, settings, window, answer);
        answer.figure("dispersion", fit.dispersion())
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
        return fit.working();
    }

    private static void ratio(
            String name,
            WindowEffects.Estimand which,
            Fit fit,
            Covariance covariance,
            Settings settings,
            WindowEffects window,
            Answer.Builder answer) {
        Coefficient effect = window.of(which, fit, covariance, settings.alpha());
        answer.figure(name, Math.exp(effect.estimate()))
                .figure(name + " lower", Math.exp(effect.lower()))
                .figure(name + " upper", Math.exp(effect.upper()));
    }

    /** A ratio to nothing, or of nothing, has no logarithm. */
    private static void somethingCounted(double[] counts, boolean[] after) {
        for (boolean side : new boolean[] {false, true}) {
            if (IntStream.range(0, counts.length).noneMatch(t -> after[t] == side && counts[t] > 0)) {
                throw new NotAssessable("nothing was counted " + (side ? "from the start on" : "before the start")
                        + "; a rate ratio needs a count on both sides");
            }
        }
    }

    private static double[] logs(Rows rows, Expression exposure) {
        double[] values = rows.numbers(exposure);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw rows.wrong(i, "an exposure must be above zero, not " + values[i] + "; correct it");
            }
        }
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
