package kcity.optimise;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import kcity.optimise.Highs.Programme;
import kcity.optimise.Highs.Status;

/** A linear programme for HiGHS that is solved again and again with other costs and bounds, each time from where it stood. For one thread at a time, until closed. */
public final class WarmHighs implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final Programme programme;
    private final MemorySegment solver;
    private final MemorySegment columns;
    private final MemorySegment columnDuals;
    private final MemorySegment rows;
    private final MemorySegment rowDuals;

    /** Columns and the dual value of each row. */
    public record Answer(Status status, double objective, double[] columns, double[] duals) {}

    public WarmHighs(Programme programme) {
        this.programme = programme;
        this.columns = arena.allocate(JAVA_DOUBLE, Math.max(1, programme.cost().length));
        this.columnDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, programme.cost().length));
        this.rows = arena.allocate(JAVA_DOUBLE, Math.max(1, programme.rowLower().length));
        this.rowDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, programme.rowLower().length));
        this.solver = Highs.call(() -> {
            MemorySegment created = (MemorySegment) HighsCalls.CREATE.invokeExact();
            Highs.Run run = new Highs.Run(created, arena);
            run.quiet();
            run.pass(programme);
            return created;
        });
    }

    public void cost(int column, double cost) {
        Highs.call(() -> (int) HighsCalls.CHANGE_COST.invokeExact(solver, column, cost));
    }

    public void columnBounds(int column, double lower, double upper) {
        Highs.call(() -> (int) HighsCalls.CHANGE_COLUMN_BOUNDS.invokeExact(solver, column, lower, upper));
    }

    public void rowBounds(int row, double lower, double upper) {
        Highs.call(() -> (int) HighsCalls.CHANGE_ROW_BOUNDS.invokeExact(solver, row, lower, upper));
    }

    public Answer maximise() {
        return Highs.call(() -> {
            Highs.Run run = new Highs.Run(solver, arena);
            int ran = (int) HighsCalls.RUN.invokeExact(solver);
            Status status = run.status(ran);
            int _ = (int) HighsCalls.SOLUTION.invokeExact(solver, columns, columnDuals, rows, rowDuals);
            return new Answer(
                    status,
                    run.info("objective_function_value"),
                    columns.asSlice(0, 8L * programme.cost().length).toArray(JAVA_DOUBLE),
                    rowDuals.asSlice(0, 8L * programme.rowLower().length).toArray(JAVA_DOUBLE));
        });
    }

    @Override
    public void close() {
        Highs.call(() -> {
            HighsCalls.DESTROY.invokeExact(solver);
            return true;
        });
        arena.close();
    }
}
