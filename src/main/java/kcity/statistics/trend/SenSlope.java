package kcity.statistics.trend;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The median of the slopes of all pairs of times (Sen 1968), which a few wild values do not move.
 *
 * @param slope per unit of time
 * @param intercept median of value minus slope times time
 * @param low lower end of the interval (Gilbert 1987), by the normal approximation of the rank of slopes; a missing end is infinite
 */
public record SenSlope(double slope, double intercept, double low, double high, double level) {

    /** Values at times; times need no order and no equal steps, but not all may be equal. */
    public static SenSlope of(double[] times, double[] values, double level) {
        check(times, values, level);
        double[] slopes = slopes(times, values);
        if (slopes.length == 0) throw new IllegalArgumentException("all values stand at one time");
        double slope = median(slopes);
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) rest[i] = values[i] - slope * times[i];
        Arrays.sort(rest);
        double half = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2)
                * Math.sqrt(variance(times, values));
        return new SenSlope(
                slope,
                median(rest),
                at(slopes, (slopes.length - half) / 2),
                at(slopes, (slopes.length + half) / 2 + 1),
                level);
    }

    /** Values at times 1, 2, 3 … */
    public static SenSlope of(double[] values, double level) {
        double[] times = new double[values.length];
        for (int i = 0; i < times.length; i++) times[i] = i + 1.0;
        return of(times, values, level);
    }

    private static double[] slopes(double[] times, double[] values) {
        int n = times.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (times[i] != times[j]) slopes[count++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Of Kendall's score with ties in times and values. */
    static double variance(double[] times, double[] values) {
        double n = times.length;
        double variance = score(n);
        int[] a = Ties.sizes(times);
        int[] b = Ties.sizes(values);
        for (int size : a) variance -= score(size);
        for (int size : b) variance -= score(size);
        double triples = Arrays.stream(a)
                        .mapToDouble(t -> t * (t - 1.0) * (t - 2.0))
                        .sum()
                * Arrays.stream(b).mapToDouble(t -> t * (t - 1.0) * (t - 2.0)).sum();
        double pairs = Arrays.stream(a).mapToDouble(t -> t * (t - 1.0)).sum()
                * Arrays.stream(b).mapToDouble(t -> t * (t - 1.0)).sum();
        variance /= 18;
        if (n > 2) variance += triples / (9 * n * (n - 1) * (n - 2));
        return variance + pairs / (2 * n * (n - 1));
    }

    private static double score(double size) {
        return size * (size - 1) * (2 * size + 5);
    }

    /** The slope of this rank, counted from 1, between two ranks by proportion. */
    private static double at(double[] sorted, double rank) {
        if (rank < 1) return Double.NEGATIVE_INFINITY;
        if (rank > sorted.length) return Double.POSITIVE_INFINITY;
        int below = (int) Math.floor(rank);
        double lower = sorted[below - 1];
        return below == sorted.length ? lower : lower + (rank - below) * (sorted[below] - lower);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static void check(double[] times, double[] values, double level) {
        if (times.length != values.length) throw new IllegalArgumentException("each value needs its time");
        if (values.length < 3) throw new IllegalArgumentException("a slope needs at least three values");
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("a level lies between 0 and 1: " + level);
    }
}
