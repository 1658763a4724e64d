package kcity.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.statistics.calibration.CalibratedApplication;
import kcity.statistics.calibration.CalibratedReviewer;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.Calibration.Reliability;
import kcity.statistics.calibration.Calibration.Variances;
import kcity.statistics.calibration.CalibrationResult;
import kcity.statistics.calibration.Method;
import kcity.statistics.calibration.NoCalibration;
import kcity.statistics.calibration.Warning;
import kcity.terminal.Columns;

/** A calibration as a page of text. */
final class CalibrationText {
    private static final int GROUPS_SHOWN = 10;
    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> say;

    private CalibrationText(UnaryOperator<String> say) {
        this.say = say;
    }

    /** In the language of those words, in which columns are as wide as they are shown. */
    static String of(CalibrationResult result, UnaryOperator<String> say) {
        return switch (result) {
            case NoCalibration none -> say.apply("These scores cannot be calibrated: " + none.reason() + ".") + "\n";
            case Calibration calibration -> new CalibrationText(say).page(calibration);
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
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "rank",
                        "possible",
                        "raw",
                        "application",
                        "reviews",
                        "raw mean",
                        "adjusted",
                        "expected",
                        "95 % interval")
                .map(say)
                .toList());
        for (CalibratedApplication a : c.applications()) {
            rows.add(List.of(
                    "" + a.rank(),
                    a.rankLow() + "–" + a.rankHigh(),
                    "" + a.rawRank(),
                    a.application(),
                    "" + a.reviews(),
                    shown("%.4f", a.rawMean()),
                    shown("%.4f", a.adjusted()),
                    shown("%.4f", a.expected()),
                    say.apply(shown("%.4f", a.low()) + " to " + shown("%.4f", a.high()))));
        }
        table(rows, new int[] {5, 11, 5, -11, 7, 9, 9, 9, -1});
        line("expected, its interval and the possible ranks: what all possible reviewers would give, not these alone");
        line("");
    }

    private void reviewers(Calibration c) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("reviewer", "reviews", "mean given", "effect", "error")
                .map(say)
                .toList());
        for (CalibratedReviewer r : c.reviewers()) {
            rows.add(List.of(
                    r.reviewer(),
                    "" + r.reviews(),
                    shown("%.4f", r.meanGiven()),
                    shown("%+.4f", r.effect()),
                    shown("%.4f", r.effectError())));
        }
        table(rows, new int[] {-8, 7, 10, 9, 9});
    }

    /** Each column at least that wide, texts (below zero) at its left side and two spaces from numbers before them. */
    private void table(List<List<String>> rows, int[] least) {
        int[] widths = new int[least.length];
        for (int k = 0; k < least.length; k++) {
            int at = k;
            widths[k] = Math.max(
                    Math.abs(least[k]),
                    rows.stream()
                            .mapToInt(row -> Columns.width(row.get(at)))
                            .max()
                            .orElse(0));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < least.length; k++) {
                line.append(k == 0 ? "" : least[k] < 0 ? "  " : " ")
                        .append(
                                least[k] < 0
                                        ? Columns.left(row.get(k), widths[k])
                                        : Columns.right(row.get(k), widths[k]));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String shown(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void groups(Calibration c) {
        if (c.components().size() < 2) return;
        line("");
        line("groups that no reviewer connects:");
        c.components().stream()
                .limit(GROUPS_SHOWN)
                .forEach(g -> out.append("  ")
                        .append(say.apply(g.number() + ": applications " + String.join(", ", g.applications())))
                        .append('\n'));
        if (c.components().size() > GROUPS_SHOWN)
            out.append("  ")
                    .append(say.apply("… and " + (c.components().size() - GROUPS_SHOWN) + " more"))
                    .append('\n');
    }

    private void line(String format, Object... values) {
        out.append(say.apply(String.format(Locale.ROOT, format, values))).append('\n');
    }
}
