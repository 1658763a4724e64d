package kcity.statistics.effects;

import java.util.List;

/** Pictures that several methods draw. */
final class Pictures {
    private Pictures() {}

    static Picture path(TimeAxis.Placed placed, double[] actual, double[] expected) {
        return paths(placed.times(), placed.before(), "actual", actual, expected, List.of());
    }

    static Picture paths(
            List<String> times,
            int before,
            String name,
            double[] actual,
            double[] expected,
            List<Picture.Path> placebos) {
        return new Picture.Paths(
                times, before, new Picture.Path(name, actual), new Picture.Path("expected", expected), placebos);
    }
}
