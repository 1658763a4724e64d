package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kcity.statistics.calibration.Calibration.Component;
import kcity.statistics.calibration.Calibration.Variances;
import kcity.statistics.calibration.Options.Scale;
import kcity.statistics.calibration.Warning.Kind;

/** What these scores cannot carry. */
final class Warnings {
    private static final int FEW = 3;
    private static final int FEW_REVIEWERS = 6;
    private final List<Warning> list = new ArrayList<>();

    private Warnings() {}

    static List<Warning> of(
            ScoreTable table, Variances variances, boolean separable, Scale scale, List<Component> components) {
        Warnings warnings = new Warnings();
        warnings.aboutReviewers(table, variances, separable);
        warnings.aboutApplications(table, variances, scale);
        warnings.aboutDesign(table, components);
        return warnings.list;
    }

    private void aboutReviewers(ScoreTable table, Variances variances, boolean separable) {
        if (!separable) {
            say(
                    Kind.REVIEWERS_NOT_SEPARABLE,
                    "no reviewer scored two applications: strictness cannot be told from chance and is left out");
        } else if (variances.reviewer() == 0) {
            say(
                    Kind.REVIEWERS_ALIKE,
                    "no difference in strictness shows in these scores: the order of the raw means stands");
        }
        if (table.reviewers.size() < FEW_REVIEWERS) {
            say(
                    Kind.FEW_REVIEWERS,
                    "there are only " + table.reviewers.size() + " reviewers: how much they differ is known badly");
        }
        if (variances.residual() < 1e-5 * (variances.application() + variances.reviewer())) {
            say(
                    Kind.NO_ERROR,
                    "application and reviewer explain every score: standard errors are no measure of doubt here, and the"
                            + " search ends at the largest ratio it knows, 1000");
        }
    }

    private void aboutApplications(ScoreTable table, Variances variances, Scale scale) {
        double usual = (double) table.scores / table.applications.size();
        if (variances.application() == 0) {
            say(Kind.APPLICATIONS_ALIKE, "the scores do not tell the applications apart at all: any order is chance");
        } else if (reliability(variances, usual) < 0.5) {
            say(
                    Kind.LOW_RELIABILITY,
                    "the mean of the usual %.1f reviews reaches a reliability of only %.2f: over half of what separates applications is reviewers and chance"
                            .formatted(usual, reliability(variances, usual)));
        }
        double share = 4 * Math.sqrt(variances.application()) / (scale.high() - scale.low());
        if (share < 0.25) {
            say(
                    Kind.RESTRICTED_RANGE,
                    "nearly all applications lie within %.0f %% of the scale: where only the best were scored, neither order nor agreement can be judged"
                            .formatted(100 * share));
        }
    }

    private void aboutDesign(ScoreTable table, List<Component> components) {
        if (components.size() > 1) {
            say(
                    Kind.NOT_COMPARABLE,
                    "no reviewer connects the %d groups of applications: ranks compare them only if both groups of reviewers are equally strict on average"
                            .formatted(components.size()));
        }
        few(table.applicationCount, "applications have");
        few(table.reviewerCount, "reviewers gave");
        long repeated = Arrays.stream(table.pairCount).filter(n -> n > 1).count();
        if (repeated > 0) {
            say(
                    Kind.REPEATED_SCORES,
                    "%d pairs of reviewer and application have several scores; each counts as a score of its own"
                            .formatted(repeated));
        }
    }

    private void few(int[] counts, String who) {
        long few = Arrays.stream(counts).filter(n -> n < FEW).count();
        if (few > 0) {
            say(Kind.FEW_REVIEWS, "%d of %d %s fewer than %d scores".formatted(few, counts.length, who, FEW));
        }
    }

    private void say(Kind kind, String sentence) {
        list.add(new Warning(kind, sentence));
    }

    static double reliability(Variances variances, double reviewers) {
        double noise = (variances.reviewer() + variances.residual()) / reviewers;
        return variances.application() == 0 ? 0 : variances.application() / (variances.application() + noise);
    }
}
