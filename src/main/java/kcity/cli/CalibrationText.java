package kcity.cli;

import java.util.Locale;
import kcity.statistics.calibration.CalibratedApplication;
import kcity.statistics.calibration.CalibratedReviewer;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.Calibration.Reliability;
import kcity.statistics.calibration.Calibration.Variances;
import kcity.statistics.calibration.CalibrationResult;
import kcity.statistics.calibration.Method;
import kcity.statistics.calibration.NoCalibration;
import kcity.statistics.calibration.Warning;

/** A calibration as a page of text. */
final class CalibrationText {
    private static final int GROUPS_SHOWN = 10;
    private final StringBuilder out = new StringBuilder();

    private CalibrationText() {}

    static String of(CalibrationResult result) {
        return switch (result) {
            case NoCalibration none -> "These scores cannot be calibrated: " + none.reason() + ".\n";
            case Calibration calibration -> new CalibrationText().page(calibration);
        };
    }

    private String page(Calibration c) {
        summary(c);
        for (Warning warning : c.warnings()) line("! %s", warning.sentence());
        if (!c.warnings().isEmpty()) line("");
        applications(c);
        reviewers(c);
        groups(c);
        line("");
        line("input %s · %s · seed %d, %d draws", c.inputHash(), CalibrationResult.VERSION, c.seed(), c.draws());
        return out.toString();
    }

    private void summary(Calibration c) {
        Variances v = c.variances();
        line(
                "%d scores of %d applications by %d reviewers",
                c.scores(), c.applications().size(), c.reviewers().size());
        line(
                "%s %.6f · mean %.6f (standard error %.6f)",
                c.method() == Method.REML ? "REML criterion" : "deviance",
                c.criterion(),
                c.intercept(),
                c.interceptError());
        if (c.status() == Calibration.Status.FITTED_AT_CAP) {
            line("fitted at the cap of the search: the scores show no error, so no interval below means anything");
        }
        line("variances: applications %.6f, reviewers %.6f, error %.6f", v.application(), v.reviewer(), v.residual());
        Reliability one = c.reliability().get(0);
        Reliability three = c.reliability().get(2);
        line(
                "reliability: one reviewer %.3f, mean of three %.3f; with strictness known %.3f and %.3f",
                one.raw(), three.raw(), one.calibrated(), three.calibrated());
        line("");
    }

    private void applications(Calibration c) {
        int width = Math.max(
                11,
                c.applications().stream()
                        .mapToInt(a -> Columns.width(a.application()))
                        .max()
                        .orElse(0));
        line(
                "%5s %11s %5s  %-" + width + "s %7s %9s %9s %9s  %s",
                "rank",
                "possible",
                "raw",
                "application",
                "reviews",
                "raw mean",
                "adjusted",
                "expected",
                "95 % interval");
        for (CalibratedApplication a : c.applications()) {
            line(
                    "%5d %11s %5d  %s %7d %9.4f %9.4f %9.4f  %.4f to %.4f",
                    a.rank(),
                    a.rankLow() + "–" + a.rankHigh(),
                    a.rawRank(),
                    Columns.left(a.application(), width),
                    a.reviews(),
                    a.rawMean(),
                    a.adjusted(),
                    a.expected(),
                    a.low(),
                    a.high());
        }
        line("expected, its interval and the possible ranks: what all possible reviewers would give, not these alone");
        line("");
    }

    private void reviewers(Calibration c) {
        int width = Math.max(
                8,
                c.reviewers().stream()
                        .mapToInt(r -> Columns.width(r.reviewer()))
                        .max()
                        .orElse(0));
        line("%-" + width + "s %7s %10s %9s %9s", "reviewer", "reviews", "mean given", "effect", "error");
        for (CalibratedReviewer r : c.reviewers()) {
            line(
                    "%s %7d %10.4f %+9.4f %9.4f",
                    Columns.left(r.reviewer(), width), r.reviews(), r.meanGiven(), r.effect(), r.effectError());
        }
    }

    private void groups(Calibration c) {
        if (c.components().size() < 2) return;
        line("");
        line("groups that no reviewer connects:");
        c.components().stream()
                .limit(GROUPS_SHOWN)
                .forEach(g -> line("  %d: applications %s", g.number(), String.join(", ", g.applications())));
        if (c.components().size() > GROUPS_SHOWN)
            line("  … and %d more", c.components().size() - GROUPS_SHOWN);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
