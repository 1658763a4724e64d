package kcity.statistics.effects.methods;

import java.util.Optional;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;
import kcity.statistics.regression.WildBootstrap;

/** {@code method: regression}: least squares of the outcome on listed columns; the effect is the column named so, else the first. */
record RegressionMethod(
        Columns columns,
        boolean constant,
        Optional<Expression> weights,
        Errors errors,
        Optional<String> effect,
        int draws)
        implements Method {
    private static final int FEW_CLUSTERS = 20;

    static RegressionMethod read(YamlNode node, Wanted wanted) {
        Columns columns = Columns.read(node.get("columns"), wanted);
        boolean constant = node.find("constant").map(YamlNode::bool).orElse(true);
        Optional<Expression> weights = node.find("weights").map(wanted::number);
        Errors errors = Errors.read(node, wanted, Errors.Kind.HC3);
        Optional<String> effect = node.find("effect").map(YamlNode::text);
        int draws = node.find("draws").map(n -> n.integer(99, 1_000_000)).orElse(9999);
        return new RegressionMethod(columns, constant, weights, errors, effect, draws);
    }

    @Override
    public Answer estimate(Rows all, Settings settings) {
        Rows rows = weighted(all);
        double[] y = rows.numbers(settings.outcome());
        Checks.varies(y, settings.outcome());
        Terms terms = (constant ? Terms.constant(rows.size()) : Terms.none()).and(columns.terms(rows));
        double[] w = weights.map(rows::numbers).orElse(null);
        Fit fit = LeastSquares.fit(terms, y, w);
        String first = effect(terms, fit, rows);
        Checks.errorLeft(fit);
        Covariance covariance = errors.of(fit, rows);
        Answer.Builder answer = new Answer.Builder()
                .warnIf(
                        rows.size() < all.size(),
                        (all.size() - rows.size()) + " rows have a weight of zero and are left out");
        answer.lineOfData(covariance.coefficient(fit, first, settings.alpha()), covariance.name());
        for (String name : fit.names()) {
            if (name.equals(Terms.CONSTANT)) {
                answer.line(covariance.coefficient(fit, name, settings.alpha()), covariance.name());
            } else if (!name.equals(first)) {
                answer.lineOfData(covariance.coefficient(fit, name, settings.alpha()), covariance.name());
            }
        }
        answer.figure("rows", rows.size())
                .figure("coefficients", fit.rank())
                .figure("residual deviation", Math.sqrt(fit.variance()))
                .figure("R-squared", fit.explained())
                .figure("F", fit.f());
        answer.warnIf(
                !fit.dropped().isEmpty(),
                "set aside because the columns before explain them wholly: " + Text.names(fit.dropped()));
        clusterChecks(fit, rows, first, settings, answer);
        return answer.done();
    }

    /** Rows that weigh nothing say nothing: left out as R does; a negative weight has no meaning. */
    private Rows weighted(Rows rows) {
        if (weights.isEmpty()) {
            return rows;
        }
        double[] w = rows.numbers(weights.get());
        for (int i = 0; i < w.length; i++) {
            if (w[i] < 0) {
                throw rows.wrong(i, "a weight must not be below zero, such as " + w[i] + "; correct it");
            }
        }
        Rows kept = rows.only(i -> w[i] > 0);
        if (kept.size() == 0) {
            throw new NotAssessable("every row has a weight of zero");
        }
        return kept;
    }

    /** The column that the design is about; one that the others explain is no effect, and no other takes its place. */
    private String effect(Terms terms, Fit fit, Rows rows) {
        int usual = constant ? 1 : 0;
        if (effect.isEmpty() && terms.size() <= usual) {
            throw new NotAssessable("the columns of the design have one value only in these rows");
        }
        String first = effect.orElseGet(() -> terms.names().get(usual));
        if (!terms.names().contains(first)) {
            throw rows.wrong(
                    0,
                    "the effect '" + first + "' is no column of the fit; there are "
                            + Text.names(terms.names(), columns.terms(rows).names()));
        }
        if (!fit.names().contains(first)) {
            throw new NotAssessable("'" + first + "' does not vary, or the columns before it explain it wholly");
        }
        return first;
    }

    private void clusterChecks(Fit fit, Rows rows, String first, Settings settings, Answer.Builder answer) {
        if (errors.kind() != Errors.Kind.CLUSTER) {
            return;
        }
        for (String by : errors.by()) {
            Clusters clusters = Clusters.of(rows.labels(by));
            answer.figure("clusters by " + by, clusters.count());
            if (clusters.count() < FEW_CLUSTERS) {
                WildBootstrap.Result wild = WildBootstrap.of(fit, clusters, first, draws, settings.seed());
                answer.figure("wild bootstrap p by " + by, wild.p())
                        .figure("wild bootstrap patterns by " + by, wild.patterns())
                        .warn("only " + clusters.count() + " clusters by " + by + ": read the wild bootstrap p, "
                                + (wild.exact() ? "all " : "") + wild.patterns() + " sign patterns, beside the t test");
            }
        }
    }
}
