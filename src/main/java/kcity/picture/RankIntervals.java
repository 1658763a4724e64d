package kcity.picture;

import java.util.List;
import kcity.picture.Svg.Anchor;

/** Ranks with the ranks that are as well possible: a dot, a bar, and a ring where the raw mean stood. */
public final class RankIntervals {
    private static final int ROW = 18;
    private static final int TOP = 64;
    private static final int LEFT = 170;
    private static final int RIGHT = 780;

    private RankIntervals() {}

    /** One line of the picture, best first. */
    public record Row(String label, int rank, int low, int high, int rawRank) {}

    /** The first so many of the rows; the title says when there are more. */
    public static String svg(List<Row> rows, int most, Words words) {
        List<Row> shown = rows.subList(0, Math.min(most, rows.size()));
        String heading = words.of(
                shown.size() < rows.size()
                        ? "Ranks of {0} applications (the best {1} of them)"
                        : "Ranks of {0} applications",
                rows.size(),
                shown.size());
        int last = shown.stream()
                .mapToInt(row -> Math.max(row.high(), row.rawRank()))
                .max()
                .orElse(1);
        int bottom = TOP + ROW * shown.size();
        Scale scale = Scale.over(1, last, LEFT + 10.0, RIGHT);
        Svg svg = new Svg(RIGHT + 20.0, bottom + 24.0, heading, description(shown, words));
        svg.text(12, 22, Anchor.START, heading);
        svg.circle(18, 40, 4, Svg.STRONG)
                .text(28, 44, Anchor.START, words.of("rank without the reviewers' strictness"));
        svg.line(290, 40, 320, 40, Svg.STRONG, 2).text(326, 44, Anchor.START, words.of("95 % of what is possible"));
        svg.ring(486, 40, 4, Svg.OTHER).text(496, 44, Anchor.START, words.of("rank of the raw mean"));
        for (double mark : scale.marks(10)) {
            if (mark < 1 || mark != Math.rint(mark)) continue;
            svg.line(scale.pixel(mark), TOP, scale.pixel(mark), bottom, Svg.GRID, 1);
            svg.text(scale.pixel(mark), bottom + 16.0, Anchor.MIDDLE, Scale.label(mark));
        }
        svg.text(LEFT - 6.0, bottom + 16.0, Anchor.END, words.of("rank"));
        List<String> labels = Svg.apart(shown.stream().map(Row::label).toList(), 24);
        for (int i = 0; i < shown.size(); i++) {
            draw(svg, scale, labels.get(i), shown.get(i), TOP + ROW * i + ROW / 2.0);
        }
        return svg.toString();
    }

    private static void draw(Svg svg, Scale scale, String label, Row row, double y) {
        svg.text(LEFT - 6.0, y + 4, Anchor.END, label);
        svg.line(scale.pixel(row.low()), y, scale.pixel(row.high()), y, Svg.STRONG, 2);
        svg.ring(scale.pixel(row.rawRank()), y, 4, Svg.OTHER);
        svg.circle(scale.pixel(row.rank()), y, 3, Svg.STRONG);
    }

    private static String description(List<Row> rows, Words words) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(words.of(
                            "{0}: rank {1}, possibly {2} to {3}, by raw mean {4}.",
                            row.label(), row.rank(), row.low(), row.high(), row.rawRank()))
                    .append('\n');
        }
        return text.toString();
    }
}
