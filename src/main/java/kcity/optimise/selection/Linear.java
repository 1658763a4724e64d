package kcity.optimise.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Maximise worth · column over whole columns from 0 to upper under rows; both solvers are given exactly this. */
public record Linear(long[] worth, long[] upper, List<Row> rows) {
    public int columns() {
        return worth.length;
    }

    public Linear with(Row... more) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(Arrays.asList(more));
        return new Linear(worth, upper, all);
    }

    public Linear worth(long[] other) {
        return new Linear(other, upper, rows);
    }

    /** The objective as a row that is at least so much. */
    public Row worthAtLeast(long least) {
        int[] all = new int[worth.length];
        Arrays.setAll(all, i -> i);
        return Row.atLeast(all, worth, least);
    }

    public long worthOf(long[] point) {
        long sum = 0;
        for (int i = 0; i < point.length; i++) {
            sum += worth[i] * point[i];
        }
        return sum;
    }

    public boolean holds(long[] point) {
        for (int i = 0; i < point.length; i++) {
            if (point[i] < 0 || point[i] > upper[i]) {
                return false;
            }
        }
        return rows.stream().allMatch(row -> row.holds(point));
    }
}
