package kcity.optimise.selection;

/** One inequality in whole numbers: least ≤ Σ factor · column ≤ most. */
public record Row(int[] columns, long[] factors, long least, long most) {
    /** No bound on this side; far beyond any sum that can come up. */
    public static final long NONE = Long.MAX_VALUE / 4;

    public static Row atMost(int[] columns, long[] factors, long most) {
        return new Row(columns, factors, -NONE, most);
    }

    public static Row atLeast(int[] columns, long[] factors, long least) {
        return new Row(columns, factors, least, NONE);
    }

    public static Row fixed(int column, long value) {
        return new Row(new int[] {column}, new long[] {1}, value, value);
    }

    public long sum(long[] point) {
        long sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += factors[i] * point[columns[i]];
        }
        return sum;
    }

    boolean holds(long[] point) {
        long sum = sum(point);
        return least <= sum && sum <= most;
    }
}
