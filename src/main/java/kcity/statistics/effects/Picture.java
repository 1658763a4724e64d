package kcity.statistics.effects;

import java.util.List;

/** What a plot shows: paths over the same times, the start, and fainter paths of comparison below. */
public sealed interface Picture {
    /** One named path; NaN leaves a gap. */
    record Path(String name, double[] values) {}

    /** Actual and expected path above; gaps of the treated unit among those of the placebos below. */
    record Paths(List<String> times, int before, Path actual, Path expected, Path gap, List<Path> placebos)
            implements Picture {}

    /** One row per study with its interval, the pooled one last. */
    record Forest(List<Study> studies, Study pooled, double nothing) implements Picture {}

    /** An estimate with its interval and its share of the weight. */
    record Study(String name, double estimate, double lower, double upper, double weight) {}
}
