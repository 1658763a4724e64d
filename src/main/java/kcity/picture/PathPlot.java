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
    private static final int LABEL = 36;

    private PathPlot() {}

    /** One path; values that are no number leave a gap. */
    public record Row(String label, double[] values) {}

    /** What stands at the axes: the values with their unit, and the times. */
    public record Axes(String values, String times) {}

    /**
     * Times are in order; the first {@code before} of them come before the start. Placebos are gaps, as many values as times.
     *
     * @param fitted what the model says of the actual path, dashed, where a method has one
     */
    public record Paths(
            List<String> times,
            int before,
            Row actual,
            Row expected,
            @Nullable Row fitted,
            List<Row> placebos,
            Axes axes) {}

    public static String svg(String title, Paths paths) {
        double[] gap = new double[paths.times().size()];
        Arrays.setAll(gap, t -> paths.actual().values()[t] - paths.expected().values()[t]);
        Svg svg = new Svg(WIDTH, TOP + 2 * HEIGHT + BETWEEN + 56, title, description(paths));
        svg.text(12, 22, Anchor.START, title);
        legend(svg, paths);
        Row fitted = paths.fitted();
        List<double[]> upper = Stream.of(paths.actual(), paths.expected(), fitted == null ? paths.actual() : fitted)
                .map(Row::values)
                .toList();
        Panel above = new Panel(svg, paths.times(), TOP, upper);
        above.frame(paths.before(), paths.axes().values(), paths.axes().times());
        above.draw(paths.expected().values(), Svg.OTHER, 1.5);
        if (fitted != null) {
            above.draw(fitted.values(), Svg.FAINT, 1.5);
        }
        above.draw(paths.actual().values(), Svg.STRONG, 2.5);
        Panel below = new Panel(svg, paths.times(), TOP + HEIGHT + BETWEEN, gaps(gap, paths.placebos()));
        below.frame(paths.before(), heading(paths), paths.axes().times());
        paths.placebos().forEach(row -> below.draw(row.values(), Svg.FAINT, 0.7));
        below.zero();
        below.draw(gap, Svg.STRONG, 2.5);
        return svg.toString();
    }

    private static void legend(Svg svg, Paths paths) {
        Row fitted = paths.fitted();
        List<String> names = Svg.apart(
                Stream.of(paths.actual(), paths.expected()).map(Row::label).toList(), LABEL);
        svg.line(LEFT, 46, LEFT + 30, 46, Svg.STRONG, 2.5).text(LEFT + 36, 50, Anchor.START, names.get(0));
        svg.line(LEFT + 260, 46, LEFT + 290, 46, Svg.OTHER, 1.5)
                .text(LEFT + 296, 50, Anchor.START, names.get(1) + " (thin)");
        if (fitted != null) {
            svg.line(LEFT + 520, 46, LEFT + 550, 46, Svg.FAINT, 1.5)
                    .text(LEFT + 556, 50, Anchor.START, Svg.shortened(fitted.label(), 18) + " (grey)");
        }
    }

    private static String heading(Paths paths) {
        String own = "difference in " + paths.axes().values();
        return paths.placebos().isEmpty()
                ? own
                : own + ", and in grey the same for " + paths.placebos().size() + " placebos";
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

    private static String description(Paths paths) {
        StringBuilder text = new StringBuilder(
                        paths.axes().values() + " by " + paths.axes().times() + ". The start is ")
                .append(paths.times().get(paths.before()))
                .append(".\n");
        for (int t = 0; t < paths.times().size(); t++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %s %s, %s %s.%n",
                    paths.times().get(t),
                    paths.actual().label(),
                    said(paths.actual().values()[t]),
                    paths.expected().label(),
                    said(paths.expected().values()[t])));
        }
        return text.toString();
    }

    private static String said(double value) {
        return Double.isNaN(value) ? "missing" : String.format(Locale.ROOT, "%.4g", value);
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

        void frame(int before, String values, String timeName) {
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
            svg.text(RIGHT, top + HEIGHT + 34, Anchor.END, Svg.shortened(timeName, 60));
            svg.dashed(x(before - 0.5), top, x(before - 0.5), top + HEIGHT, Svg.INK);
            svg.text(x(before - 0.5), top - 2, Anchor.MIDDLE, "start");
        }

        /** A name below its time, moved to the left where it would leave the drawing. */
        private void mark(double x, String name) {
            double half = LETTER * Svg.width(name) / 2;
            double bottom = top + HEIGHT + 16;
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
