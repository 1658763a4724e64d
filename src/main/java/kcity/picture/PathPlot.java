package kcity.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kcity.picture.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/** A path beside the one expected of it, the start marked; below, the gap between both among the gaps of placebos, all of them whole. */
public final class PathPlot {
    private static final double WIDTH = 800;
    private static final double LEFT = 84;
    private static final double RIGHT = 770;
    private static final double TOP = 88;
    private static final double HEIGHT = 240;
    private static final double BETWEEN = 84;
    private static final double LETTER = 7;
    private static final int LABEL = 32;
    private static final int TITLE = 110;

    private PathPlot() {}

    /** One path; values that are no number leave a gap. */
    public record Row(String label, double[] values) {}

    /** What stands at the axes: the values with their unit, and the times. */
    public record Axes(String values, String times) {}

    /**
     * Times are in order; the first {@code before} of them come before the start. Placebos are gaps, as many values as times.
     *
     * @param name of whom the path is; none for a series alone
     * @param fitted what the model says of the actual path, where a method has one
     */
    public record Paths(
            List<String> times,
            int before,
            @Nullable String name,
            double[] actual,
            double[] expected,
            double @Nullable [] fitted,
            List<Row> placebos,
            Axes axes) {}

    public static String svg(String method, Paths paths, Words words) {
        double[] gap = new double[paths.times().size()];
        Arrays.setAll(gap, t -> paths.actual()[t] - paths.expected()[t]);
        String title = title(method, paths, words);
        Svg svg = new Svg(WIDTH, TOP + 2 * HEIGHT + BETWEEN + 62, title, description(paths, words));
        svg.text(12, 22, Anchor.START, Svg.shortened(title, TITLE));
        legend(svg, paths, words);
        double[] fitted = paths.fitted();
        List<double[]> upper = Stream.of(paths.actual(), paths.expected(), fitted == null ? paths.actual() : fitted)
                .toList();
        Panel above = new Panel(svg, paths.times(), TOP, upper);
        above.frame(paths.before(), paths.axes().values(), paths.axes().times(), words);
        above.draw(paths.expected(), Svg.OTHER, 1.5);
        if (fitted != null) {
            above.draw(fitted, Svg.FAINT, 1.5);
        }
        above.draw(paths.actual(), Svg.STRONG, 2.5);
        Panel below = new Panel(svg, paths.times(), TOP + HEIGHT + BETWEEN, gaps(gap, paths.placebos()));
        below.frame(paths.before(), heading(paths, words), paths.axes().times(), words);
        paths.placebos().forEach(row -> below.draw(row.values(), Svg.FAINT, 0.7));
        below.zero();
        below.draw(gap, Svg.STRONG, 2.5);
        return svg.toString();
    }

    private static String title(String method, Paths paths, Words words) {
        String name = paths.name();
        return words.of(
                "{0}: {1}, start {2}",
                words.of(method),
                name == null ? paths.axes().values() : name,
                paths.times().get(paths.before()));
    }

    private static void legend(Svg svg, Paths paths, Words words) {
        String name = paths.name() == null ? words.of("as it was") : paths.name();
        svg.line(LEFT, 46, LEFT + 30, 46, Svg.STRONG, 2.5)
                .text(LEFT + 36, 50, Anchor.START, Svg.shortened(name, LABEL));
        svg.line(LEFT + 260, 46, LEFT + 290, 46, Svg.OTHER, 1.5)
                .text(LEFT + 296, 50, Anchor.START, words.of("{0} (thin)", words.of("expected without it")));
        if (paths.fitted() != null) {
            svg.line(LEFT + 520, 46, LEFT + 550, 46, Svg.FAINT, 1.5)
                    .text(LEFT + 556, 50, Anchor.START, words.of("{0} (grey)", words.of("as fitted")));
        }
    }

    private static String heading(Paths paths, Words words) {
        return words.of(
                paths.placebos().isEmpty()
                        ? "difference in {0}"
                        : "difference in {0}, and in grey the same for {1} units without it",
                paths.axes().values(),
                paths.placebos().size());
    }

    /** The scale of the lower panel holds every gap, above and below nothing alike. */
    private static List<double[]> gaps(double[] gap, List<Row> placebos) {
        double reach = Stream.concat(Stream.of(gap), placebos.stream().map(Row::values))
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .max()
                .orElse(1);
        return List.of(new double[] {-reach, reach});
    }

    private static String description(Paths paths, Words words) {
        StringBuilder text = new StringBuilder(words.of(
                        "{0} by {1}. The start is {2}.",
                        paths.axes().values(),
                        paths.axes().times(),
                        paths.times().get(paths.before())))
                .append('\n');
        String name = paths.name() == null ? words.of("as it was") : paths.name();
        for (int t = 0; t < paths.times().size(); t++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %s %s, %s %s.%n",
                    paths.times().get(t),
                    name,
                    said(paths.actual()[t], words),
                    words.of("expected without it"),
                    said(paths.expected()[t], words)));
        }
        return text.toString();
    }

    private static String said(double value, Words words) {
        return Double.isNaN(value) ? words.of("missing") : String.format(Locale.ROOT, "%.4g", value);
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
            this.scale = low <= high
                    ? Scale.over(low - room, high + room, top + HEIGHT, top)
                    : new Scale(0, 1, top + HEIGHT, top);
        }

        private double x(double time) {
            return LEFT + (RIGHT - LEFT) * (times.size() == 1 ? 0.5 : time / (times.size() - 1));
        }

        private double y(double value) {
            return scale.pixel(value);
        }

        void frame(int before, String values, String timeName, Words words) {
            svg.text(12, top - 20, Anchor.START, Svg.shortened(values, 100));
            for (double mark : scale.marks(6)) {
                svg.line(LEFT, scale.pixel(mark), RIGHT, scale.pixel(mark), Svg.GRID, 1);
                svg.text(LEFT - 8, scale.pixel(mark) + 4, Anchor.END, Scale.label(mark));
            }
            List<String> names =
                    times.stream().map(time -> Svg.shortened(time, 16)).toList();
            double widest = LETTER * names.stream().mapToInt(Svg::width).max().orElse(1) + 12;
            int step = (int) Math.max(1, Math.ceil(widest * (times.size() - 1) / (RIGHT - LEFT)));
            for (int t = 0; t < times.size(); t += step) {
                mark(x(t), names.get(t));
            }
            svg.text(RIGHT, top + HEIGHT + 40, Anchor.END, Svg.shortened(timeName, 60));
            svg.dashed(x(before - 0.5), top, x(before - 0.5), top + HEIGHT, Svg.INK);
            svg.text(x(before - 0.5), top - 2, Anchor.MIDDLE, words.of("start"));
        }

        /** A name below its time, moved to the left where it would leave the drawing. */
        private void mark(double x, String name) {
            double half = LETTER * Svg.width(name) / 2;
            double bottom = top + HEIGHT + 22;
            if (x + half > WIDTH - 4) {
                svg.text(WIDTH - 4, bottom, Anchor.END, name);
            } else {
                svg.text(x, bottom, Anchor.MIDDLE, name);
            }
        }

        void zero() {
            svg.line(LEFT, y(0), RIGHT, y(0), Svg.INK, 1);
        }

        /** In pieces, so that a missing value stays a gap; a value alone is a dot. */
        void draw(double[] values, String colour, double width) {
            int from = 0;
            while (from < values.length) {
                int to = from;
                while (to < values.length && !Double.isNaN(values[to])) {
                    to++;
                }
                if (to == from + 1) {
                    svg.circle(x(from), y(values[from]), Math.max(1.5, width), colour);
                } else if (to > from) {
                    svg.path(colour, width, points(values, from, to));
                }
                from = to + 1;
            }
        }

        private double[] points(double[] values, int from, int to) {
            double[] points = new double[2 * (to - from)];
            for (int t = from; t < to; t++) {
                points[2 * (t - from)] = x(t);
                points[2 * (t - from) + 1] = y(values[t]);
            }
            return points;
        }
    }
}
