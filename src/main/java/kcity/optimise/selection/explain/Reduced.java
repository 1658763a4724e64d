package kcity.optimise.selection.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Row;
import kcity.optimise.selection.choose.ChooseProjects;
import org.jspecify.annotations.Nullable;

/** A linear programme in whole numbers whose columns keep to narrower bounds: columns that cannot move are taken out, and so are rows that then hold in any case. */
final class Reduced {
    private final Linear linear;
    private final long[] lower;
    private final long[] upper;
    private final int[] open;
    private final int[] place;

    private Reduced(Linear linear, Prices.Bounds bounds) {
        this.linear = linear;
        this.lower = bounds.lower();
        this.upper = bounds.upper();
        this.open = IntStream.range(0, lower.length)
                .filter(c -> lower[c] < upper[c])
                .toArray();
        this.place = new int[lower.length];
        Arrays.fill(place, -1);
        for (int k = 0; k < open.length; k++) {
            place[open[k]] = k;
        }
    }

    static Solved solve(Linear linear, Prices.Bounds bounds, Stop stop) {
        return new Reduced(linear, bounds).solve(stop);
    }

    private Solved solve(Stop stop) {
        List<Row> rows = rows();
        if (rows == null || IntStream.range(0, lower.length).anyMatch(c -> lower[c] > upper[c])) {
            return Solved.infeasible();
        }
        long settled = linear.worthOf(lower);
        if (open.length == 0) {
            return Solved.optimal(lower, settled, settled);
        }
        Linear rest = new Linear(
                IntStream.of(open).mapToLong(c -> linear.worth()[c]).toArray(),
                IntStream.of(open).mapToLong(c -> upper[c] - lower[c]).toArray(),
                rows);
        Solved solved = CpSat.maximise(rest, stop);
        return switch (solved.status()) {
            case OPTIMAL -> {
                long[] point = point(ChooseProjects.known(solved));
                yield Solved.optimal(point, linear.worthOf(point), solved.bound() + settled);
            }
            case INFEASIBLE, OPEN -> solved;
        };
    }

    private long[] point(long[] moved) {
        long[] point = lower.clone();
        for (int k = 0; k < open.length; k++) {
            point[open[k]] += moved[k];
        }
        return point;
    }

    /** Null where one of them can no longer hold. */
    private @Nullable List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Row row : linear.rows()) {
            long settled = row.sum(lower);
            long least = settled;
            long most = settled;
            int moving = 0;
            for (int j = 0; j < row.columns().length; j++) {
                int c = row.columns()[j];
                if (place[c] >= 0) {
                    long reach = row.factors()[j] * (upper[c] - lower[c]);
                    least += Math.min(0, reach);
                    most += Math.max(0, reach);
                    moving++;
                }
            }
            if (most < row.least() || least > row.most()) {
                return null;
            }
            if (least < row.least() || most > row.most()) {
                rows.add(moved(row, moving, settled));
            }
        }
        return rows;
    }

    private Row moved(Row row, int moving, long settled) {
        int[] columns = new int[moving];
        long[] factors = new long[moving];
        int k = 0;
        for (int j = 0; j < row.columns().length; j++) {
            if (place[row.columns()[j]] >= 0) {
                columns[k] = place[row.columns()[j]];
                factors[k++] = row.factors()[j];
            }
        }
        return new Row(
                columns,
                factors,
                row.least() == -Row.NONE ? -Row.NONE : row.least() - settled,
                row.most() == Row.NONE ? Row.NONE : row.most() - settled);
    }
}
