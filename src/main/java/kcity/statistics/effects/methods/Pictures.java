package kcity.statistics.effects.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.TimeAxis;

/** Pictures that several methods draw. */
final class Pictures {
    private Pictures() {}

    /** One series, {@code expected} being what it would have done without the intervention. */
    static Picture.Paths series(
            TimeAxis axis, TimeAxis.Placed placed, Settings settings, double[] actual, double[] expected) {
        return paths(axis, placed.times(), placed.before(), settings, Optional.empty(), actual, expected, List.of());
    }

    static Picture.Paths paths(
            TimeAxis axis,
            List<String> times,
            int before,
            Settings settings,
            Optional<String> unit,
            double[] actual,
            double[] expected,
            List<Picture.Path> placebos) {
        return new Picture.Paths(
                times,
                before,
                unit,
                actual,
                expected,
                Optional.empty(),
                placebos,
                new Picture.Axes(settings.measured(), axis.name()));
    }

    /** The mean of the values at each time; a gap where none is. */
    static double[] means(double[] values, int[] place, int times) {
        double[] sums = new double[times];
        int[] counts = new int[times];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sums[place[i]] += values[i];
                counts[place[i]]++;
            }
        }
        double[] means = new double[times];
        Arrays.setAll(means, t -> counts[t] == 0 ? Double.NaN : sums[t] / counts[t]);
        return means;
    }
}
