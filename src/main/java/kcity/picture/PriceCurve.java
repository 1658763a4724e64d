package kcity.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import kcity.picture.Svg.Anchor;

/** What a cap on every pair's chance costs: the share of the greatest total that is left, falling as the cap gets tighter. */
public final class PriceCurve {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 610;
    private static final int TOP = 50;
    private static final int BOTTOM = 340;

    private PriceCurve() {}

    /** Cap and share, both from 0 to 1, by rising cap; caps that no lottery can keep are left out. */
    public record Point(double cap, double share) {}

    public static String svg(List<Point> points, Words words) {
        String title = words.of("What a cap on every chance costs in affinity");
        Scale x = new Scale(0, 1, LEFT, RIGHT);
        Scale y = new Scale(0, 1, BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title, description(points, words));
        svg.text(12, 24, Anchor.START, title);
        for (double mark : x.marks(5)) {
            svg.line(x.pixel(mark), TOP, x.pixel(mark), BOTTOM, Svg.GRID, 1);
            svg.text(x.pixel(mark), BOTTOM + 18, Anchor.MIDDLE, Scale.label(mark));
            svg.line(LEFT, y.pixel(mark), RIGHT, y.pixel(mark), Svg.GRID, 1);
            svg.text(LEFT - 8, y.pixel(mark) + 4, Anchor.END, percent(mark, 0));
        }
        svg.text(12, TOP - 8, Anchor.START, words.of("share of the greatest total"));
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 16, Anchor.MIDDLE, words.of("highest chance of any pair"));
        double[] line = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(x.pixel(point.cap()), y.pixel(point.share())))
                .toArray();
        svg.path(Svg.STRONG, 2, line);
        points.forEach(point -> svg.circle(x.pixel(point.cap()), y.pixel(point.share()), 3, Svg.STRONG));
        return svg.toString();
    }

    private static String description(List<Point> points, Words words) {
        StringBuilder text = new StringBuilder(words.of("Share of the greatest total at each cap:"));
        points.forEach(
                point -> text.append(String.format(Locale.ROOT, " %.2f: %s;", point.cap(), percent(point.share(), 1))));
        return text.toString();
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
    }
}
