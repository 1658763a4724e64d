package kcity.statistics.difference;

import java.util.Arrays;

/** A group of observations by its count, mean and standard deviation (over n − 1). */
public record Cell(double count, double mean, double deviation) {

    public static Cell of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double rest = Arrays.stream(values).map(v -> v - mean).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(v -> (v - mean - rest) * (v - mean - rest))
                .sum();
        return new Cell(values.length, mean + rest, Math.sqrt(squares / (values.length - 1)));
    }

    public static Cell ofError(double count, double mean, double error) {
        return new Cell(count, mean, error * Math.sqrt(count));
    }

    public double error() {
        return deviation / Math.sqrt(count);
    }

    double squares() {
        return (count - 1) * deviation * deviation;
    }
}
