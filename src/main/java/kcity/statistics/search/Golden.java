package kcity.statistics.search;

import java.util.function.DoubleUnaryOperator;

/** The highest point of a function of one number: a grid first, so that a second hill is not missed, then golden section. */
public final class Golden {
    private static final double RATIO = (Math.sqrt(5) - 1) / 2;

    private Golden() {}

    public static double maximise(DoubleUnaryOperator function, double low, double high, int grid) {
        double step = (high - low) / grid;
        double best = low;
        double value = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= grid; k++) {
            double there = function.applyAsDouble(low + k * step);
            if (there > value) {
                value = there;
                best = low + k * step;
            }
        }
        return section(function, Math.max(low, best - step), Math.min(high, best + step));
    }

    private static double section(DoubleUnaryOperator function, double a, double b) {
        double left = b - RATIO * (b - a);
        double right = a + RATIO * (b - a);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (b - a > 1e-12 * Math.max(1, Math.abs(a) + Math.abs(b)) && left < right) {
            if (atLeft >= atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - RATIO * (b - a);
                atLeft = function.applyAsDouble(left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + RATIO * (b - a);
                atRight = function.applyAsDouble(right);
            }
        }
        return (a + b) / 2;
    }
}
