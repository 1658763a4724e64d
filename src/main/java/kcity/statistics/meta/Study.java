package kcity.statistics.meta;

import java.util.List;

/**
 * One study: its effect, the square of its standard error, and the values of the moderators asked about, in one order for all studies.
 */
public record Study(String name, double effect, double variance, List<Double> moderators) {
    public Study {
        moderators = List.copyOf(moderators);
        if (!Double.isFinite(effect)) throw new IllegalArgumentException(name + ": the effect is no number");
        if (!(variance > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException(name + ": the variance must be above 0: " + variance);
        }
    }

    public Study(String name, double effect, double variance) {
        this(name, effect, variance, List.of());
    }

    public Study with(double... values) {
        return new Study(
                name, effect, variance, java.util.Arrays.stream(values).boxed().toList());
    }

    public double error() {
        return Math.sqrt(variance);
    }
}
