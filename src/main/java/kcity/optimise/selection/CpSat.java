package kcity.optimise.selection;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.function.BiConsumer;
import kcity.optimise.Natives;
import kcity.optimise.SteadyCpSat;
import kcity.optimise.Stop;
import org.jspecify.annotations.Nullable;

/** CP-SAT on one worker with full linear relaxation: whole numbers throughout, so that objective = bound is a proof, and the same answer in every run. */
public final class CpSat {
    private final CpModel model = new CpModel();
    private final IntVar[] columns;

    public CpSat(Linear linear) {
        Natives.load();
        columns = new IntVar[linear.columns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = model.newIntVar(0, linear.upper()[i], "");
        }
        for (Row row : linear.rows()) {
            model.addLinearConstraint(expression(row.columns(), row.factors()), least(row), most(row));
        }
        LinearExprBuilder worth = LinearExpr.newBuilder();
        for (int i = 0; i < columns.length; i++) {
            if (linear.worth()[i] != 0) {
                worth.addTerm(columns[i], linear.worth()[i]);
            }
        }
        model.maximize(worth);
    }

    public static Solved maximise(Linear linear, Stop stop) {
        return new CpSat(linear).solve(stop, (_, _) -> {});
    }

    public CpSat hint(long[] point) {
        for (int i = 0; i < columns.length; i++) {
            model.addHint(columns[i], point[i]);
        }
        return this;
    }

    /** A row that only counts where the returned switch is on. */
    public BoolVar soft(Iterable<Row> rows) {
        BoolVar on = model.newBoolVar("");
        for (Row row : rows) {
            model.addLinearConstraint(expression(row.columns(), row.factors()), least(row), most(row))
                    .onlyEnforceIf(on);
        }
        return on;
    }

    public CpModel model() {
        return model;
    }

    /** Interim answers go to progress as objective and bound. */
    public Solved solve(Stop stop, BiConsumer<Long, Long> progress) {
        CpSolver solver = SteadyCpSat.create();
        solver.getParameters().setLinearizationLevel(2);
        try (Stop.Registration _ = stop.calls(solver::stopSearch)) {
            if (stop.requested()) {
                return Solved.open(null, 0, Row.NONE);
            }
            CpSolverStatus status = solver.solve(model, new Telling(progress));
            return switch (status) {
                case OPTIMAL -> Solved.optimal(point(solver), round(solver.objectiveValue()), bound(solver));
                case FEASIBLE -> Solved.open(point(solver), round(solver.objectiveValue()), bound(solver));
                case INFEASIBLE -> Solved.infeasible();
                case UNKNOWN -> Solved.open(null, 0, bound(solver));
                default -> throw new IllegalStateException("CP-SAT says " + status + ": " + model.validate());
            };
        }
    }

    private static long bound(CpSolver solver) {
        return (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
    }

    private static long round(double value) {
        return Math.round(value);
    }

    private long[] point(CpSolver solver) {
        long[] point = new long[columns.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = solver.value(columns[i]);
        }
        return point;
    }

    private static long least(Row row) {
        return row.least() == -Row.NONE ? Long.MIN_VALUE : row.least();
    }

    private static long most(Row row) {
        return row.most() == Row.NONE ? Long.MAX_VALUE : row.most();
    }

    private LinearExpr expression(int[] at, long[] factors) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < at.length; i++) {
            sum.addTerm(columns[at[i]], factors[i]);
        }
        return sum.build();
    }

    private static final class Telling extends CpSolverSolutionCallback {
        private final BiConsumer<Long, Long> progress;

        Telling(BiConsumer<Long, Long> progress) {
            this.progress = progress;
        }

        @Override
        public void onSolutionCallback() {
            progress.accept(round(objectiveValue()), (long) Math.floor(bestObjectiveBound() + 1e-6));
        }
    }

    /** What came of a solve: point, objective and bound in units. Optimal: proved. Open: stopped early, perhaps with a point. */
    public record Solved(Status status, long @Nullable [] point, long objective, long bound) {
        public enum Status {
            OPTIMAL,
            OPEN,
            INFEASIBLE
        }

        public static Solved optimal(long[] point, long objective, long bound) {
            return new Solved(Status.OPTIMAL, point, objective, bound);
        }

        static Solved open(long @Nullable [] point, long objective, long bound) {
            return new Solved(Status.OPEN, point, objective, bound);
        }

        public static Solved infeasible() {
            return new Solved(Status.INFEASIBLE, null, 0, 0);
        }
    }
}
