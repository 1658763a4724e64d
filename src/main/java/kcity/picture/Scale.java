package kcity.picture;

import java.util.ArrayList;
import java.util.List;

/** Where values stand between two pixels, with round values to mark. */
public record Scale(double from, double to, double firstPixel, double lastPixel) {
    public Scale {
        if (!(from < to)) throw new IllegalArgumentException("a scale goes from low to high: " + from + " to " + to);
    }

    /** Widened a little where all values are one. */
    public static Scale over(double from, double to, double firstPixel, double lastPixel) {
        return from < to
                ? new Scale(from, to, firstPixel, lastPixel)
                : new Scale(from - 1, to + 1, firstPixel, lastPixel);
    }

    public double pixel(double value) {
        return firstPixel + (value - from) / (to - from) * (lastPixel - firstPixel);
    }

    /** Multiples of 1, 2 or 5 times a power of ten, about as many as wanted. */
    public List<Double> marks(int wanted) {
        double rough = (to - from) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough / power < 1.5
                ? power
                : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
        List<Double> marks = new ArrayList<>();
        for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) marks.add(k * step);
        return marks;
    }

    /** On a scale of natural logarithms: those of 1, 2 and 5 times powers of ten; over many powers these alone, and not every one. */
    public List<Double> ratioMarks() {
        List<Double> marks = new ArrayList<>();
        double powers = (to - from) / Math.log(10);
        int step = (int) Math.max(1, Math.ceil(powers / 8));
        int first = Math.floorDiv((int) Math.floor(from / Math.log(10)), step) * step;
        for (int power = first; power <= to / Math.log(10); power += step) {
            for (int digit : powers > 3 ? new int[] {1} : new int[] {1, 2, 5}) {
                double mark = Math.log(digit) + power * Math.log(10);
                if (mark >= from && mark <= to) marks.add(mark);
            }
        }
        return marks;
    }

    /** A mark as people write it, without the dust of binary fractions; very large and very small ones with a power of ten. */
    public static String label(double mark) {
        double size = Math.abs(mark);
        if (size >= 1e7 || size > 0 && size < 1e-5) {
            int power = (int) Math.floor(Math.log10(size) + 1e-9);
            return label(mark / Math.pow(10, power)) + "e" + power;
        }
        return java.math.BigDecimal.valueOf(mark)
                .round(new java.math.MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
