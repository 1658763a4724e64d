package kcity.statistics.trend;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether values rise or fall in time (Mann 1945, Kendall 1975). It assumes that values do not carry over from one time to the next.
 *
 * @param s rises minus falls over all pairs of times
 * @param tau the same as a share, ties in the values allowed for (Kendall's tau b)
 * @param z normal score of s with continuity correction and variance corrected for ties
 * @param p two-sided; exact up to 50 values without ties, else from z
 */
public record MannKendall(int n, long s, double variance, double tau, double z, double p, boolean exact) {
    private static final int LARGEST_EXACT = 50;

    /** Values in the order of time. */
    public static MannKendall of(double... values) {
        if (values.length < 3) {
            throw new IllegalArgumentException("a trend needs at least three values, not " + values.length);
        }
        int n = values.length;
        long s = rises(values);
        double pairs = n * (n - 1) / 2.0;
        double tiedPairs = 0;
        double variance = n * (n - 1.0) * (2 * n + 5.0);
        for (int size : Ties.sizes(values)) {
            tiedPairs += size * (size - 1) / 2.0;
            variance -= size * (size - 1.0) * (2 * size + 5.0);
        }
        variance /= 18;
        if (variance <= 0) return new MannKendall(n, 0, 0, 0, 0, 1, false);
        double z = (s - Long.signum(s)) / Math.sqrt(variance);
        boolean exact = tiedPairs == 0 && n <= LARGEST_EXACT;
        double p = exact ? exactP(n, s) : Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
        return new MannKendall(n, s, variance, s / Math.sqrt(pairs * (pairs - tiedPairs)), z, p, exact);
    }

    private static long rises(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) s += (int) Math.signum(values[j] - values[i]);
        }
        return s;
    }

    /** Shares of all orders by their number of falls, built up one value at a time. */
    private static double exactP(int n, long s) {
        double[] share = {1};
        for (int m = 2; m <= n; m++) {
            double[] next = new double[share.length + m - 1];
            for (int k = 0; k < share.length; k++) {
                for (int added = 0; added < m; added++) next[k + added] += share[k] / m;
            }
            share = next;
        }
        long pairs = (long) n * (n - 1) / 2;
        double tail = 0;
        for (int falls = 0; falls <= (pairs - Math.abs(s)) / 2; falls++) tail += share[falls];
        return Math.min(1, 2 * tail);
    }
}
