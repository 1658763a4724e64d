package kcity.web.component;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Up to four lines over shared points of an axis, drawn on 720 by 320; the same numbers stand in a table below. */
public record LineChart(
        String id, String title, String unit, String axisHeading, List<String> points, List<Series> series) {
    static final int LEFT = 64;
    static final int RIGHT = 704;
    static final int EDGE = 718;
    static final int TOP = 16;
    static final int BOTTOM = 280;

    public LineChart {
        if (series.size() > 4 || series.stream().anyMatch(line -> line.values().size() != points.size())) {
            throw new IllegalArgumentException("a line chart takes up to four series with a value for every point");
        }
    }

    private Scale scale() {
        var known = series.stream()
                .flatMap(line -> line.values().stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .summaryStatistics();
        return known.getCount() == 0 ? Scale.around(0, 1) : Scale.around(known.getMin(), known.getMax());
    }

    public List<Tick> rows() {
        var scale = scale();
        return scale.ticks().stream()
                .map(value -> new Tick(y(value), say(value)))
                .toList();
    }

    /** At most eight words fit below the axis; the last one ends at the edge of the drawing. */
    public List<Word> columns() {
        int every = Math.max(1, (points.size() + 7) / 8);
        return IntStream.range(0, points.size())
                .filter(i -> i % every == 0)
                .mapToObj(this::column)
                .toList();
    }

    private Word column(int point) {
        boolean last = points.size() > 1 && point == points.size() - 1;
        return last
                ? new Word(decimal(EDGE), points.get(point), "end")
                : new Word(x(point), points.get(point), "middle");
    }

    public String path(Series line) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            var value = line.values().get(i);
            if (value.isPresent()) {
                path.append(pen ? 'L' : 'M').append(x(i)).append(' ').append(y(value.getAsDouble()));
            }
            pen = value.isPresent();
        }
        return path.toString();
    }

    public List<Dot> dots(Series line) {
        return IntStream.range(0, points.size())
                .filter(i -> line.values().get(i).isPresent())
                .mapToObj(i -> new Dot(x(i), y(line.values().get(i).getAsDouble())))
                .toList();
    }

    /** A value in words, or a dash where it is not known. */
    public String say(OptionalDouble value) {
        return value.isPresent() ? say(value.getAsDouble()) : "–";
    }

    private static String say(double value) {
        var format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private String x(int point) {
        double share = points.size() == 1 ? 0.5 : (double) point / (points.size() - 1);
        return decimal(LEFT + 16 + share * (RIGHT - LEFT - 32));
    }

    private String y(double value) {
        return decimal(BOTTOM - scale().share(value) * (BOTTOM - TOP));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A mark on an axis. */
    public record Tick(String at, String text) {}

    /** A word below the axis; {@code anchor} says which part of it stands at the place. */
    public record Word(String at, String text, String anchor) {}

    /** A point of a line. */
    public record Dot(String x, String y) {}
}
