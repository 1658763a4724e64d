package kcity.picture;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How firm each place of a choice is: the share of draws in which a candidate is chosen as a bar, or, without draws, its value as a dot and the value at which its place turns as a ring. */
public final class FirmPlaces {
    private static final double LEFT = 190;
    private static final double WIDTH = 440;
    private static final double TOP = 56;
    private static final double ROW = 20;

    /** The share is from 0 to 1; the threshold is on the scale of the value; null where there is none. */
    public record Row(
            String label,
            boolean chosen,
            @Nullable Double share,
            double value,
            @Nullable Double threshold) {}

    private FirmPlaces() {}

    /** Rows from top to bottom as given. */
    public static String of(List<Row> rows, Words words) {
        boolean shares = rows.stream().anyMatch(row -> row.share() != null);
        boolean turns = rows.stream().anyMatch(row -> row.threshold() != null);
        Scale axis = shares ? new Scale(0, 1, LEFT, LEFT + WIDTH) : over(rows);
        double bottom = TOP + ROW * rows.size();
        String title = words.of(
                shares
                        ? "How often each candidate is chosen"
                        : turns
                                ? "How far each candidate is from losing or gaining its place"
                                : "The value of each candidate");
        Svg svg = new Svg(
                LEFT + WIDTH + 70,
                bottom + 44,
                title,
                words.of("{0} candidates; chosen ones have a filled mark in a darker colour.", rows.size()));
        svg.text(12, 22, Svg.Anchor.START, title);
        svg.text(LEFT - 28, TOP - 14, Svg.Anchor.END, words.of(shares ? "share of draws" : "value"));
        for (double value : axis.marks(5)) {
            svg.line(axis.pixel(value), TOP - 8, axis.pixel(value), bottom, Svg.GRID, 1);
            String text = shares ? Math.round(100 * value) + " %" : Scale.label(value);
            svg.text(axis.pixel(value), TOP - 14, Svg.Anchor.MIDDLE, text);
        }
        List<String> labels = Svg.apart(rows.stream().map(Row::label).toList(), 22);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, axis, labels.get(i), rows.get(i), TOP + ROW * i + ROW / 2, shares);
        }
        svg.text(
                LEFT,
                bottom + 26,
                Svg.Anchor.START,
                words.of(
                        shares
                                ? "share of draws; ■ chosen"
                                : turns
                                        ? "● value, ○ value at which the place turns; bold line: chosen"
                                        : "● value; ■ chosen"));
        return svg.toString();
    }

    private static void row(Svg svg, Scale axis, String label, Row row, double y, boolean shares) {
        String colour = row.chosen() ? Svg.STRONG : Svg.FAINT;
        svg.text(LEFT - 10, y + 4, Svg.Anchor.END, (row.chosen() ? "■ " : "") + label);
        if (shares) {
            double share = row.share() == null ? 0 : row.share();
            double end = axis.pixel(share);
            svg.area(colour, LEFT, y - 6, end, y - 6, end, y + 6, LEFT, y + 6);
            svg.text(end + 6, y + 4, Svg.Anchor.START, String.format(Locale.ROOT, "%.1f %%", 100 * share));
            return;
        }
        if (row.threshold() != null) {
            svg.line(axis.pixel(row.value()), y, axis.pixel(row.threshold()), y, colour, row.chosen() ? 3 : 1);
            svg.ring(axis.pixel(row.threshold()), y, 4, colour);
        }
        svg.circle(axis.pixel(row.value()), y, 4, colour);
    }

    private static Scale over(List<Row> rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Row row : rows) {
            double other = row.threshold() == null ? row.value() : row.threshold();
            low = Math.min(low, Math.min(row.value(), other));
            high = Math.max(high, Math.max(row.value(), other));
        }
        return low <= high ? Scale.over(low, high, LEFT, LEFT + WIDTH) : new Scale(0, 1, LEFT, LEFT + WIDTH);
    }
}
