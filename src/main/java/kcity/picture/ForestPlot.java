package kcity.picture;

import java.util.List;
import java.util.Locale;
import kcity.picture.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/** Effects of several studies with their intervals, the summary as a diamond and the range of a further study below it. */
public final class ForestPlot {
    private static final int ROW = 22;
    private static final int TOP = 44;
    private static final int LEFT = 190;
    private static final int RIGHT = 600;
    private static final int WIDTH = 800;
    private static final int LABEL = 24;

    private ForestPlot() {}

    /** One study; the weight from 0 to 1 sets the size of its square. */
    public record Row(String label, double estimate, double low, double high, double weight) {}

    /** The summary of all. */
    public record Summary(
            double estimate,
            double low,
            double high,
            @Nullable Range prediction) {}

    /** From low to high. */
    public record Range(double low, double high) {}

    /** The axis says what the values are; with ratios they are logarithms and the axis shows ratios. The line of no effect stands at 0. */
    public static String svg(String axis, List<Row> rows, Summary summary, boolean ratios, Words words) {
        String title = words.of("{0} studies taken together", rows.size());
        Scale scale = scale(rows, summary);
        double bottom = TOP + ROW * (rows.size() + (summary.prediction() == null ? 2.0 : 3.0));
        Svg svg = new Svg(WIDTH, bottom + 48, title, description(rows, summary, ratios, words));
        svg.text(12, 22, Anchor.START, title);
        for (double mark : ratios ? scale.ratioMarks() : scale.marks(6)) {
            svg.line(scale.pixel(mark), TOP, scale.pixel(mark), bottom, Svg.GRID, 1);
            svg.text(scale.pixel(mark), bottom + 16, Anchor.MIDDLE, Scale.label(ratios ? Math.exp(mark) : mark));
        }
        if (scale.from() <= 0 && scale.to() >= 0) svg.dashed(scale.pixel(0), TOP, scale.pixel(0), bottom, Svg.INK);
        svg.text(
                (LEFT + RIGHT) / 2.0,
                bottom + 36,
                Anchor.MIDDLE,
                words.of(ratios ? "{0}, logarithmic scale" : "{0}", Svg.shortened(axis, 60)));
        double heaviest = rows.stream().mapToDouble(Row::weight).max().orElse(1);
        double y = TOP + ROW / 2.0;
        List<String> labels = Svg.apart(rows.stream().map(Row::label).toList(), LABEL);
        for (int i = 0; i < rows.size(); i++) {
            study(svg, scale, labels.get(i), rows.get(i), y, heaviest, ratios);
            y += ROW;
        }
        summary(svg, scale, summary, y + ROW / 2.0, ratios, words);
        return svg.toString();
    }

    private static Scale scale(List<Row> rows, Summary summary) {
        double low = Math.min(0, summary.low());
        double high = Math.max(0, summary.high());
        Range prediction = summary.prediction();
        if (prediction != null) {
            low = Math.min(low, prediction.low());
            high = Math.max(high, prediction.high());
        }
        for (Row row : rows) {
            low = Math.min(low, row.low());
            high = Math.max(high, row.high());
        }
        return Scale.over(low, high, LEFT, RIGHT);
    }

    private static void study(Svg svg, Scale scale, String label, Row row, double y, double heaviest, boolean ratios) {
        label(svg, label, row.estimate(), row.low(), row.high(), y, ratios);
        svg.line(scale.pixel(row.low()), y, scale.pixel(row.high()), y, Svg.INK, 1);
        svg.square(scale.pixel(row.estimate()), y, 4 + 8 * Math.sqrt(row.weight() / heaviest), Svg.STRONG);
    }

    private static void summary(Svg svg, Scale scale, Summary s, double y, boolean ratios, Words words) {
        label(svg, words.of("together"), s.estimate(), s.low(), s.high(), y, ratios);
        double middle = scale.pixel(s.estimate());
        svg.area(Svg.OTHER, scale.pixel(s.low()), y, middle, y - 7, scale.pixel(s.high()), y, middle, y + 7);
        Range range = s.prediction();
        if (range == null) return;
        double below = y + ROW;
        label(svg, words.of("a further study"), s.estimate(), range.low(), range.high(), below, ratios);
        svg.line(scale.pixel(range.low()), below, scale.pixel(range.high()), below, Svg.OTHER, 3);
    }

    private static void label(
            Svg svg, String label, double estimate, double low, double high, double y, boolean ratios) {
        svg.text(LEFT - 10.0, y + 4, Anchor.END, label);
        svg.text(WIDTH - 12.0, y + 4, Anchor.END, figures(estimate, low, high, ratios));
    }

    private static String figures(double estimate, double low, double high, boolean ratios) {
        String shown = ratios ? "%.2f" : format(high - low);
        return shown(shown, estimate, ratios) + " [" + shown(shown, low, ratios) + ", " + shown(shown, high, ratios)
                + "]";
    }

    private static String shown(String format, double value, boolean ratios) {
        return String.format(Locale.ROOT, format, ratios ? Math.exp(value) : value);
    }

    /** Two places of the width of the interval at least. */
    private static String format(double width) {
        double power = Math.floor(Math.log10(width));
        return width > 0 && power < -4 ? "%.2e" : "%." + (width > 0 ? (int) Math.max(2, 1 - power) : 2) + "f";
    }

    private static String description(List<Row> rows, Summary summary, boolean ratios, Words words) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.label()).append(": ");
            text.append(figures(row.estimate(), row.low(), row.high(), ratios)).append(".\n");
        }
        text.append(words.of("together")).append(": ");
        return text.append(figures(summary.estimate(), summary.low(), summary.high(), ratios))
                .append(".\n")
                .toString();
    }
}
