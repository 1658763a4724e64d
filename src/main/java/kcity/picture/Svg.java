package kcity.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A drawing in pixels from the top left corner, built up shape by shape; title and description are what a screen reader says. Colours
 * keep a contrast of 3 to 1 on white and need no telling apart: shapes differ too.
 */
public final class Svg {
    public static final String INK = "#1e2124";
    public static final String FAINT = "#8a949e";
    public static final String GRID = "#e6e8ea";
    public static final String STRONG = "#0b50d0";
    public static final String OTHER = "#bd5200";
    private final StringBuilder shapes = new StringBuilder();

    public Svg(double width, double height, String title, String description) {
        shapes.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\""
                        + " font-family=\"Pretendard, 'Noto Sans KR', sans-serif\" font-size=\"12\">%n",
                number(width),
                number(height),
                number(width),
                number(height)));
        shapes.append("<title>").append(escaped(title)).append("</title>\n");
        shapes.append("<desc>").append(escaped(description)).append("</desc>\n");
        shapes.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    public Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
        return shape(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                x1, y1, x2, y2, colour, width);
    }

    public Svg dashed(double x1, double y1, double x2, double y2, String colour) {
        return shape(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-dasharray=\"4 3\"/>",
                x1, y1, x2, y2, colour);
    }

    public Svg circle(double x, double y, double radius, String fill) {
        return shape("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", x, y, radius, fill);
    }

    public Svg ring(double x, double y, double radius, String stroke) {
        return shape("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#ffffff\" stroke=\"%s\"/>", x, y, radius, stroke);
    }

    public Svg square(double x, double y, double side, String fill) {
        return shape(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                x - side / 2, y - side / 2, side, side, fill);
    }

    /** Points as x, y, x, y …; closed and filled. */
    public Svg area(String fill, double... points) {
        return shape("<polygon points=\"%s\" fill=\"%s\"/>", points(points), fill);
    }

    /** Points as x, y, x, y …; open. */
    public Svg path(String colour, double width, double... points) {
        return shape(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                points(points), colour, width);
    }

    /** Text that starts, is centred or ends at x; y is its base line. */
    public Svg text(double x, double y, Anchor anchor, String text) {
        return shape(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor.word, INK, escaped(text));
    }

    @Override
    public String toString() {
        return shapes + "</svg>\n";
    }

    /** At most so many columns wide, cut with an ellipsis; letters from Hangul on, as in Korean and Chinese, take two. */
    static String shortened(String label, int columns) {
        if (label.codePoints().map(Svg::columns).sum() <= columns) {
            return label;
        }
        StringBuilder kept = new StringBuilder();
        int taken = 1;
        for (int c : label.codePoints().toArray()) {
            taken += columns(c);
            if (taken > columns) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }

    /** Columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(Svg::columns).sum();
    }

    /**
     * Each at most so many columns wide, and no two names alike that were not: where their beginnings are one, the middle is left out instead of the end, and where that does not part them they
     * are numbered.
     */
    static List<String> apart(List<String> labels, int columns) {
        List<String> ends = parted(labels, label -> shortened(label, columns), label -> middleCut(label, columns));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String number = " " + (i + 1);
            told.add(
                    alone(labels, ends, i)
                            ? ends.get(i)
                            : shortened(labels.get(i), columns - number.length()) + number);
        }
        return told;
    }

    private static List<String> parted(
            List<String> labels, UnaryOperator<String> usual, UnaryOperator<String> otherwise) {
        List<String> shown = labels.stream().map(usual).toList();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> alone(labels, shown, i) ? shown.get(i) : otherwise.apply(labels.get(i)))
                .toList();
    }

    private static boolean alone(List<String> labels, List<String> shown, int i) {
        return IntStream.range(0, labels.size())
                .noneMatch(
                        k -> shown.get(k).equals(shown.get(i)) && !labels.get(k).equals(labels.get(i)));
    }

    private static String middleCut(String label, int columns) {
        if (width(label) <= columns) {
            return label;
        }
        String head = shortened(label, columns / 2);
        int[] points = label.codePoints().toArray();
        int from = points.length;
        int taken = columns / 2;
        while (from > 0 && taken + columns(points[from - 1]) <= columns) {
            taken += columns(points[--from]);
        }
        return head + new String(points, from, points.length - from);
    }

    private static int columns(int codePoint) {
        return codePoint >= 0x1100 && !(codePoint >= 0x1E00 && codePoint < 0x2E80) ? 2 : 1;
    }

    /** At most two decimals, always with a point. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String short1 = text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
        return short1.endsWith(".0") ? short1.substring(0, short1.length() - 2) : short1;
    }

    private Svg shape(String format, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) texts[i] = values[i] instanceof Double d ? number(d) : values[i];
        shapes.append(String.format(Locale.ROOT, format, texts)).append('\n');
        return this;
    }

    private static String points(double... points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** Where a text stands to its x. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }
}
