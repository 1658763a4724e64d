package kcity.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.Judgement;
import kcity.statistics.effects.Verdict;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.effects.methods.Sheet;
import kcity.statistics.regression.Coefficient;
import kcity.terminal.Columns;

/** An estimate for people: the verdict first, then estimates, figures and tables in columns. */
final class EstimateText {
    private static final int MOST_ROWS = 45;
    private static final int FIGURE = 38;

    /** Figures that are a time of the data. */
    private static final Set<String> TIMES = Set.of("the end", "fake start");

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> say;

    private EstimateText(UnaryOperator<String> say) {
        this.say = say;
    }

    /** In the language of those words, in which columns are as wide as they are shown; what is of the data keeps its name. */
    static String of(Estimate estimate, String hash, UnaryOperator<String> say) {
        return new EstimateText(say).text(estimate, hash);
    }

    static String of(Registration told, String hash, UnaryOperator<String> say) {
        return new EstimateText(say).text(told, hash);
    }

    private String text(Estimate estimate, String hash) {
        line("", estimate.method() + ", " + estimate.rows() + " rows");
        estimate.judgement().ifPresent(this::verdict);
        if (!estimate.answer().lines().isEmpty()) {
            lines(estimate.answer().lines());
        }
        estimate.negativeControl().ifPresent(control -> {
            out.append('\n');
            line("", "Negative control (should be nothing)");
            lines(List.of(control));
        });
        figures(estimate.answer().figures());
        estimate.answer().sheets().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .forEach(this::sheet);
        if (!estimate.warnings().isEmpty()) {
            out.append('\n');
            line("", "To be kept in mind");
            estimate.warnings().forEach(warning -> line("  - ", warning));
        }
        out.append('\n');
        line("", "input " + hash.substring(0, 16) + "…, " + Estimate.VERSION + ", seed " + estimate.seed());
        return out.toString();
    }

    private String text(Registration told, String hash) {
        line("", told.method() + ", to be registered");
        out.append('\n');
        line("  ", "judged: " + told.estimand());
        told.reach().ifPresent(reach -> line("  ", "units " + reach.units() + ", treated " + reach.treated()));
        told.notes().forEach(note -> line("  ", note));
        out.append('\n');
        line("", "design " + hash + ", " + Estimate.VERSION);
        return out.toString();
    }

    private void line(String indent, String english) {
        out.append(indent).append(say.apply(english)).append('\n');
    }

    private void verdict(Judgement judgement) {
        out.append('\n');
        line("", "Verdict: " + judgement.verdict().word());
        line("  ", judgement.reason());
        if (judgement.verdict() != Verdict.NOT_ASSESSABLE) {
            line(
                    "  ",
                    "difference to the claim " + shown(judgement.difference()) + ", z " + shown(judgement.z())
                            + ", p of equivalence " + shown(judgement.equivalenceP()));
        }
    }

    private void lines(List<Line> lines) {
        Coefficient first = lines.getFirst().value();
        String level = String.format(Locale.ROOT, "%.0f %% interval", 100 * (1 - first.alpha()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("", "estimate", "SE", "df", "p", level, "errors")
                .map(say)
                .toList());
        for (Line line : lines) {
            Coefficient c = line.value();
            rows.add(List.of(
                    line.ofData() ? c.name() : say.apply(c.name()),
                    shown(c.estimate()),
                    shown(c.error()),
                    Double.isInfinite(c.freedom()) ? "-" : shown(c.freedom()),
                    shown(c.p()),
                    Double.isNaN(c.lower()) ? "-" : say.apply(shown(c.lower()) + " to " + shown(c.upper())),
                    say.apply(line.how())));
        }
        out.append('\n');
        table(rows);
    }

    private void figures(Map<String, Object> figures) {
        int width = figures.keySet().stream()
                .mapToInt(name -> 2 + Columns.width(say.apply(name)))
                .max()
                .orElse(0);
        out.append(figures.isEmpty() ? "" : "\n");
        figures.forEach((name, value) -> out.append("  ")
                .append(Columns.left(say.apply(name), Math.max(FIGURE, width)))
                .append(TIMES.contains(name) ? shown(value) : say.apply(shown(value)))
                .append('\n'));
    }

    private void sheet(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(sheet.columns().stream().map(say).toList());
        sheet.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> rows.add(row.stream().map(this::cell).toList()));
        out.append('\n');
        line("", sheet.name());
        table(rows);
        if (sheet.rows().size() > MOST_ROWS) {
            line("  ", "… and " + (sheet.rows().size() - MOST_ROWS) + " more (--json has all)");
        }
    }

    /** Texts in a table are of the data. */
    private String cell(Object value) {
        return value instanceof String name ? name : say.apply(shown(value));
    }

    private void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int k = 0; k < columns; k++) {
                widths[k] = Math.max(widths[k], Columns.width(row.get(k)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int k = 0; k < columns; k++) {
                line.append(Columns.left(row.get(k), widths[k] + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
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
