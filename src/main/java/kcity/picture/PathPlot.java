package kcity.picture;

import java.util.List;
import java.util.Locale;
import kcity.picture.Svg.Anchor;

/** A path beside the one expected of it, the start marked; below, the gap between both among the gaps of placebos. */
public final class PathPlot {
    private static final double WIDTH = 800;
    private static final double LEFT = 70;
    private static final double RIGHT = 780;
    private static final double TOP = 60;
    private static final double HEIGHT = 240;
    private static final double BETWEEN = 60;

    private PathPlot() {}

    /** One path; values that are no number leave a gap. */
    public record Row(String label, double[] values) {}

    /** Times are in order; the first {@code before} of them come before the start. Placebos are gaps, as many values as times. */
    public static String svg(
            String title, List<String> times, int before, Row actual, Row expected, List<Row> placebos) {
        double[] gap = new double[times.size()];
        java.util.Arrays.setAll(gap, t -> actual.values()[t] - expected.values()[t]);
        Svg svg = new Svg(WIDTH, TOP + 2 * HEIGHT + BETWEEN + 40, title, description(times, before, actual, expected));
        svg.text(12, 22, Anchor.START, title);
        svg.line(LEFT, 42, LEFT + 30, 42, Svg.STRONG, 2.5)
                .text(LEFT + 36, 46, Anchor.START, Svg.shortened(actual.label(), 36));
        svg.line(LEFT + 250, 42, LEFT + 280, 42, Svg.OTHER, 1.5)
                .text(LEFT + 286, 46, Anchor.START, Svg.shortened(expected.label(), 36) + " (thin)");
        Panel above = new Panel(svg, times, TOP, List.of(actual.values(), expected.values()));
        above.frame(before);
        above.draw(expected.values(), Svg.OTHER, 1.5);
        above.draw(actual.values(), Svg.STRONG, 2.5);
        double top = TOP + HEIGHT + BETWEEN;
        svg.text(LEFT, top - 10, Anchor.START, heading(placebos.size()));
        Panel below = new Panel(svg, times, top, visible(gap, before, placebos));
        below.frame(before);
        placebos.forEach(row -> below.draw(row.values(), Svg.FAINT, 0.7));
        below.zero();
        below.draw(gap, Svg.STRONG, 2.5);
        return svg.toString();
    }

    private static String heading(int placebos) {
        return placebos == 0 ? "difference" : "difference, and in grey the same for " + placebos + " placebos";
    }

    /** The scale of the lower panel holds the gap itself and most placebos; wild ones are cut at the frame. */
    private static List<double[]> visible(double[] gap, int before, List<Row> placebos) {
        double reach = 0;
        for (double value : gap) {
            reach = Double.isNaN(value) ? reach : Math.max(reach, Math.abs(value));
        }
        double[] last = placebos.stream()
                .mapToDouble(row -> java.util.Arrays.stream(row.values(), before, row.values().length)
                        .map(Math::abs)
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        double most = last.length == 0 ? 0 : last[(int) (0.9 * (last.length - 1))];
        double edge = Math.max(reach, most);
        return List.of(gap, new double[] {-edge, edge});
    }

    private static String description(List<String> times, int before, Row actual, Row expected) {
        StringBuilder text =
                new StringBuilder("The start is ").append(times.get(before)).append(".\n");
        for (int t = 0; t < times.size(); t++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %s %.4g, %s %.4g.%n",
                    times.get(t),
                    actual.label(),
                    actual.values()[t],
                    expected.label(),
                    expected.values()[t]));
        }
        return text.toString();
    }

    /** One frame with its own scale. */
    private static final class Panel {
        private final Svg svg;
        private final List<String> times;
        private final double top;
        private final Scale scale;

        Panel(Svg svg, List<String> times, double top, List<double[]> shown) {
            this.svg = svg;
            this.times = times;
            this.top = top;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] values : shown) {
                for (double value : values) {
                    low = Double.isNaN(value) ? low : Math.min(low, value);
                    high = Double.isNaN(value) ? high : Math.max(high, value);
                }
            }
            double room = 0.05 * (high - low);
            this.scale = Scale.over(low - room, high + room, top + HEIGHT, top);
        }

        private double x(double time) {
            return LEFT + (RIGHT - LEFT) * (times.size() == 1 ? 0.5 : time / (times.size() - 1));
        }

        private double y(double value) {
            return Math.clamp(scale.pixel(value), top, top + HEIGHT);
        }

        void frame(int before) {
            for (double mark : scale.marks(6)) {
                svg.line(LEFT, scale.pixel(mark), RIGHT, scale.pixel(mark), Svg.GRID, 1);
                svg.text(LEFT - 8, scale.pixel(mark) + 4, Anchor.END, Scale.label(mark));
            }
            int step = Math.max(1, (times.size() + 9) / 10);
            for (int t = 0; t < times.size(); t += step) {
                svg.text(x(t), top + HEIGHT + 16, Anchor.MIDDLE, times.get(t));
            }
            svg.dashed(x(before - 0.5), top, x(before - 0.5), top + HEIGHT, Svg.INK);
        }

        void zero() {
            svg.line(LEFT, y(0), RIGHT, y(0), Svg.INK, 1);
        }

        /** In pieces, so that a missing value stays a gap. */
        void draw(double[] values, String colour, double width) {
            int from = 0;
            while (from < values.length) {
                int to = from;
                while (to < values.length && !Double.isNaN(values[to])) {
                    to++;
                }
                double[] points = new double[2 * (to - from)];
                for (int t = from; t < to; t++) {
                    points[2 * (t - from)] = x(t);
                    points[2 * (t - from) + 1] = y(values[t]);
                }
                if (to > from) {
                    svg.path(colour, width, points);
                }
                from = to + 1;
            }
        }
    }
}
