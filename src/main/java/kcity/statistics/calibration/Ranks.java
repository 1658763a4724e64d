package kcity.statistics.calibration;

import java.util.Arrays;

/** Ranks from 1 for the best; values that differ by rounding only share the better rank. */
final class Ranks {
    private static final double ROUNDING = 1e-9;

    private Ranks() {}

    static int[] of(double[] values, boolean lowerIsBetter) {
        double[] bad = badness(values, lowerIsBetter);
        double[] sorted = bad.clone();
        Arrays.sort(sorted);
        int[] leader = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            boolean tie = i > 0 && sorted[i] - sorted[i - 1] <= ROUNDING * (1 + Math.abs(sorted[i]));
            leader[i] = tie ? leader[i - 1] : i + 1;
        }
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) ranks[i] = leader[Arrays.binarySearch(sorted, bad[i])];
        return ranks;
    }

    /** For each column the 2.5 % and 97.5 % points of its rank over the draws. */
    static int[][] intervals(PosteriorDraws draws, boolean lowerIsBetter) {
        int count = draws.values().length;
        int[][] ranks = new int[draws.applications().size()][count];
        for (int d = 0; d < count; d++) {
            int[] drawn = of(draws.values()[d], lowerIsBetter);
            for (int i = 0; i < drawn.length; i++) ranks[i][d] = drawn[i];
        }
        int[][] intervals = new int[ranks.length][];
        int tail = (int) Math.floor(0.025 * count);
        for (int i = 0; i < ranks.length; i++) {
            Arrays.sort(ranks[i]);
            intervals[i] = new int[] {ranks[i][tail], ranks[i][count - 1 - tail]};
        }
        return intervals;
    }

    private static double[] badness(double[] values, boolean lowerIsBetter) {
        double[] bad = new double[values.length];
        for (int i = 0; i < bad.length; i++) bad[i] = lowerIsBetter ? values[i] : -values[i];
        return bad;
    }
}
