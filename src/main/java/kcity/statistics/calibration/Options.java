package kcity.statistics.calibration;

import org.jspecify.annotations.Nullable;

/**
 * How to calibrate.
 *
 * @param draws from the joint posterior, for the intervals of ranks
 * @param lowerIsBetter true where 1 is the best mark
 * @param scale the marks that could be given; null takes the least and the greatest that were
 */
public record Options(
        Method method,
        int draws,
        long seed,
        boolean lowerIsBetter,
        @Nullable Scale scale) {
    public static final Options USUAL = new Options(Method.REML, 2000, 1, false, null);

    public Options {
        if (draws < 100) throw new IllegalArgumentException("at least 100 draws are needed, not " + draws);
    }

    /** The marks that could be given, from the lowest to the highest. */
    public record Scale(double low, double high) {
        public Scale {
            if (!(low < high)) throw new IllegalArgumentException("a scale goes from low to high");
        }
    }

    public Options with(Method other) {
        return new Options(other, draws, seed, lowerIsBetter, scale);
    }

    public Options withDraws(int number, long from) {
        return new Options(method, number, from, lowerIsBetter, scale);
    }
}
