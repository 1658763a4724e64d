package kcity.statistics.effects;

import java.util.List;
import java.util.Optional;

/** What a plot shows: paths over the same times, the start, and fainter paths of comparison below. */
public sealed interface Picture {
    /** One named path; NaN leaves a gap. */
    record Path(String name, double[] values) {}

    /** Actual and expected path, and the gaps of placebos. */
    record Paths(List<String> times, int before, Path actual, Path expected, List<Path> placebos) implements Picture {}

    /** Studies, all of them taken together, and where a further one may lie; with ratios all values are logarithms. */
    record Forest(List<Study> studies, Study pooled, Optional<Study> prediction, boolean ratios) implements Picture {}

    /** An estimate with its interval and its share of the weight. */
    record Study(String name, double estimate, double lower, double upper, double weight) {}
}
