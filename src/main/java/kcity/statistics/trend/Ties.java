package kcity.statistics.trend;

import java.util.Arrays;

/** How many values are equal. */
final class Ties {
    private Ties() {}

    /** Sizes of the groups of equal values, groups of one included. */
    static int[] sizes(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] sizes = new int[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) groups++;
            sizes[groups]++;
        }
        return Arrays.copyOf(sizes, groups + 1);
    }
}
