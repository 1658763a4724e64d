package kcity.statistics.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Every donor once in the place of the treated unit, without the true one in its pool. The rank is exact: {@code rank} of
 * {@code of} by size, so that p = rank / of is the chance of a rank this high if the start meant nothing.
 */
public record Placebos<R>(List<String> names, List<R> results, int rank, int of) {

    public static <R> Placebos<R> of(Panel panel, R actual, Function<Panel, R> estimator, Function<R, Double> size) {
        List<Integer> donors = panel.donors();
        List<R> results = IntStream.range(0, donors.size())
                .parallel()
                .mapToObj(j -> estimator.apply(panel.placebo(donors.get(j))))
                .toList();
        double own = size.apply(actual);
        int rank =
                1 + (int) results.stream().filter(r -> !(size.apply(r) < own)).count();
        List<String> names = new ArrayList<>();
        donors.forEach(donor -> names.add(panel.units().get(donor)));
        return new Placebos<>(names, results, rank, results.size() + 1);
    }

    public double p() {
        return rank / (double) of;
    }

    /** Root mean square of the placebos' own effects about their mean, the placebo standard error. */
    public double spread(Function<R, Double> effect) {
        double[] effects = results.stream().mapToDouble(effect::apply).toArray();
        double mean = java.util.Arrays.stream(effects).average().orElse(0);
        double squares = 0;
        for (double e : effects) {
            squares += (e - mean) * (e - mean);
        }
        return Math.sqrt(squares / effects.length);
    }
}
