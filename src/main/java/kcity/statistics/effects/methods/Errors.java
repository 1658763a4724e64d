package kcity.statistics.effects.methods;

import java.util.List;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.BiasReduced;
import kcity.statistics.regression.Clustered;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Heteroscedastic;
import kcity.statistics.regression.NeweyWest;

/** Which covariance a regression is to have: one word, or {@code kind} with what it needs. */
record Errors(Kind kind, int lag, boolean smallSample, List<String> by, Correction correction) {
    enum Kind {
        CLASSICAL,
        HC0,
        HC1,
        HC2,
        HC3,
        HC4,
        HC5,
        NEWEY_WEST,
        CLUSTER
    }

    enum Correction {
        CR0,
        CR1,
        CR2
    }

    static final int BY_RULE = -1;

    static Errors plain(Kind kind) {
        return new Errors(kind, BY_RULE, false, List.of(), Correction.CR2);
    }

    static Errors read(YamlNode parent, Wanted wanted, Kind otherwise) {
        return parent.find("errors").map(node -> of(node, wanted)).orElseGet(() -> plain(otherwise));
    }

    private static Errors of(YamlNode node, Wanted wanted) {
        if (node.isScalar()) {
            Kind kind = node.oneOf(Kind.class);
            if (kind == Kind.CLUSTER) {
                node.complain("clusters need their column: errors: {kind: cluster, by: column}");
            }
            return plain(kind);
        }
        Kind kind = node.get("kind").oneOf(Kind.class);
        if (kind == Kind.NEWEY_WEST) {
            int lag = node.find("lag").map(n -> n.integer(0, 1000)).orElse(BY_RULE);
            boolean small = node.find("small-sample").map(YamlNode::bool).orElse(false);
            return new Errors(kind, lag, small, List.of(), Correction.CR2);
        }
        if (kind == Kind.CLUSTER) {
            YamlNode by = node.get("by");
            List<String> columns = by.isList() ? by.list(wanted::label) : List.of(wanted.label(by));
            if (columns.size() > 2 || columns.isEmpty()) {
                by.complain("write one column, or two for two-way clusters");
            }
            Correction correction = node.find("correction")
                    .map(n -> n.oneOf(Correction.class))
                    .orElse(columns.size() == 2 ? Correction.CR1 : Correction.CR2);
            if (columns.size() == 2 && correction != Correction.CR1) {
                node.complain("two-way clusters are corrected by cr1; write cr1, or leave correction out");
            }
            return new Errors(kind, BY_RULE, false, columns, correction);
        }
        return plain(kind);
    }

    Covariance of(Fit fit, Rows rows) {
        return switch (kind) {
            case CLASSICAL -> Heteroscedastic.CLASSICAL.of(fit);
            case HC0, HC1 -> Heteroscedastic.valueOf(kind.name()).of(fit);
            case HC2, HC3, HC4, HC5 -> byLeverage(fit, rows);
            case NEWEY_WEST -> neweyWest(fit);
            case CLUSTER ->
                by.size() == 2
                        ? twoWay(fit, rows.labels(by.get(0)), rows.labels(by.get(1)))
                        : oneWay(correction, fit, Clusters.of(rows.labels(by.getFirst())));
        };
    }

    private static Covariance twoWay(Fit fit, List<String> first, List<String> second) {
        if (Clusters.of(first).count() < 2 || Clusters.of(second).count() < 2) {
            throw new NotAssessable("one cluster only in one of the two ways; errors by cluster need two at least");
        }
        return Clustered.twoWay(fit, first, second);
    }

    /** Divides by what a row leaves to the others, which is nothing where a column fits that row alone. */
    private Covariance byLeverage(Fit fit, Rows rows) {
        for (int i = 0; i < fit.rows(); i++) {
            if (1 - fit.leverages()[i] < 1e-10) {
                throw new NotAssessable(
                        "the row at line " + rows.lines().get(i) + " is met by a column of its own, so that "
                                + YamlNode.word(kind) + " has no error for it; hc1 or classical errors do without");
            }
        }
        return Heteroscedastic.valueOf(kind.name()).of(fit);
    }

    /** As the lag nears the number of rows, all that the residuals have in common adds up to nothing, and so does the error. */
    private Covariance neweyWest(Fit fit) {
        int own = lag(fit.rows());
        int most = Math.max(NeweyWest.rule(fit.rows()), fit.rows() / 3);
        if (own > most) {
            throw new NotAssessable("Newey-West errors with a lag of " + own + " over " + fit.rows()
                    + " rows, which shrink to nothing by construction; a lag of " + most + " at most, or more rows, are"
                    + " needed");
        }
        return NeweyWest.of(fit, own, smallSample);
    }

    int lag(int rows) {
        return lag == BY_RULE ? NeweyWest.rule(rows) : lag;
    }

    static Covariance oneWay(Correction correction, Fit fit, Clusters clusters) {
        if (clusters.count() < 2) {
            throw new NotAssessable("one cluster only; errors by cluster need two at least, better twenty");
        }
        return switch (correction) {
            case CR0 -> Clustered.cr0(fit, clusters);
            case CR1 -> Clustered.cr1(fit, clusters);
            case CR2 -> BiasReduced.cr2(fit, clusters);
        };
    }
}
