package kcity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.Judgement;
import kcity.statistics.effects.Line;
import kcity.statistics.effects.Registration;
import kcity.statistics.effects.Sheet;
import kcity.statistics.effects.Verdict;
import kcity.statistics.regression.Coefficient;

/** An estimate for people: the verdict first, then estimates, figures and tables in columns. */
final class EstimateText {
    private static final int MOST_ROWS = 45;

    private EstimateText() {}

    static String of(Estimate estimate, String hash) {
        StringBuilder out = new StringBuilder();
        out.append(estimate.method()).append(", ").append(estimate.rows()).append(" rows\n");
        estimate.judgement().ifPresent(judgement -> verdict(judgement, out));
        if (!estimate.answer().lines().isEmpty()) {
            lines(estimate.answer().lines(), out);
        }
        estimate.negativeControl().ifPresent(line -> {
            out.append("\nNegative control (should be nothing)\n");
            lines(List.of(line), out);
        });
        out.append(estimate.answer().figures().isEmpty() ? "" : "\n");
        estimate.answer()
                .figures()
                .forEach((name, value) -> out.append("  ")
                        .append(padded(name, 38))
                        .append(shown(value))
                        .append('\n'));
        estimate.answer().sheets().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .forEach(sheet -> sheet(sheet, out));
        if (!estimate.warnings().isEmpty()) {
            out.append("\nTo be kept in mind\n");
            estimate.warnings()
                    .forEach(warning -> out.append("  - ").append(warning).append('\n'));
        }
        return out.append("\ninput ")
                .append(hash, 0, 16)
                .append("…, ")
                .append(Estimate.VERSION)
                .append(", seed ")
                .append(estimate.seed())
                .append('\n')
                .toString();
    }

    static String of(Registration told, String hash) {
        StringBuilder out = new StringBuilder(told.method()).append(", to be registered\n\n");
        out.append("  judged: ").append(told.estimand()).append('\n');
        told.reach()
                .ifPresent(reach -> out.append("  units ")
                        .append(reach.units())
                        .append(", treated ")
                        .append(reach.treated())
                        .append('\n'));
        told.notes().forEach(note -> out.append("  ").append(note).append('\n'));
        return out.append("\ndesign ")
                .append(hash)
                .append(", ")
                .append(Estimate.VERSION)
                .append('\n')
                .toString();
    }

    private static void verdict(Judgement judgement, StringBuilder out) {
        out.append("\nVerdict: ")
                .append(judgement.verdict().word())
                .append("\n  ")
                .append(judgement.reason())
                .append('\n');
        if (judgement.verdict() == Verdict.NOT_ASSESSABLE) {
            return;
        }
        out.append("  difference to the claim ")
                .append(shown(judgement.difference()))
                .append(", z ")
                .append(shown(judgement.z()))
                .append(", p of equivalence ")
                .append(shown(judgement.equivalenceP()))
                .append('\n');
    }

    private static void lines(List<Line> lines, StringBuilder out) {
        Coefficient first = lines.getFirst().value();
        String level = String.format(Locale.ROOT, "%.0f %% interval", 100 * (1 - first.alpha()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "estimate", "SE", "df", "p", level, "errors"));
        for (Line line : lines) {
            Coefficient c = line.value();
            rows.add(List.of(
                    c.name(),
                    shown(c.estimate()),
                    shown(c.error()),
                    Double.isInfinite(c.freedom()) ? "-" : shown(c.freedom()),
                    shown(c.p()),
                    shown(c.lower()) + " to " + shown(c.upper()),
                    line.how()));
        }
        out.append('\n');
        table(rows, out);
    }

    private static void sheet(Sheet sheet, StringBuilder out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(sheet.columns());
        sheet.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> rows.add(row.stream().map(EstimateText::shown).toList()));
        out.append('\n').append(sheet.name()).append('\n');
        table(rows, out);
        if (sheet.rows().size() > MOST_ROWS) {
            out.append("  … and ").append(sheet.rows().size() - MOST_ROWS).append(" more (--json has all)\n");
        }
    }

    private static void table(List<List<String>> rows, StringBuilder out) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int k = 0; k < columns; k++) {
                widths[k] = Math.max(widths[k], row.get(k).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int k = 0; k < columns; k++) {
                line.append(padded(row.get(k), widths[k] + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double number -> shown(number.doubleValue());
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    /** Six significant places. */
    private static String shown(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : value > 0 ? "infinite" : "-infinite";
        }
        double size = Math.abs(value);
        if (value == 0 || size >= 1e-4 && size < 1e9) {
            int places = value == 0 ? 0 : Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
            return java.math.BigDecimal.valueOf(value)
                    .setScale(places, java.math.RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return String.format(Locale.ROOT, "%.4e", value);
    }
}
