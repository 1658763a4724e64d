package kcity.statistics.effects.methods;

import java.util.List;
import java.util.Optional;

/** What a plot shows: paths over the same times, the start, and fainter paths of comparison below. */
public sealed interface Picture {
    /** One named path; NaN leaves a gap. */
    record Path(String name, double[] values) {}

    /** What the values and the times are, for the axes. */
    record Axes(String values, String times) {}

    /** Actual and expected path, of whom where it is of a unit, what a model says of the actual one, and the gaps of placebos. */
    record Paths(
            List<String> times,
            int before,
            Optional<String> unit,
            double[] actual,
            double[] expected,
            Optional<double[]> fitted,
            List<Path> placebos,
            Axes axes)
            implements Picture {

        Paths fittedBy(double[] values) {
            return new Paths(times, before, unit, actual, expected, Optional.of(values), placebos, axes);
        }
    }

    /** Studies, all of them taken together, and where a further one may lie; with ratios all values are logarithms and the axis is a word of ours. */
    record Forest(
            List<Study> studies,
            Interval pooled,
            Optional<Interval> prediction,
            boolean ratios,
            String axis,
            Optional<String> unit)
            implements Picture {}

    record Interval(double estimate, double lower, double upper) {}

    /** An estimate with its interval and its share of the weight. */
    record Study(String name, double estimate, double lower, double upper, double weight) {}
}
