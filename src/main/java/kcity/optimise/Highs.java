package kcity.optimise;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * HiGHS through its own C interface, from the library that OR-Tools brings along, for where its own bound or an early end is wanted: MPSolver, as {@link
 * ExactHighs} uses it, gives the objective back as if it were the bound and cannot be stopped.
 */
public final class Highs {
    private static final int ROW_WISE = 2;
    private static final int MAXIMISE = -1;
    private static final int ERROR = -1;

    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        /** Stopped early, or numerically beaten: columns and bound may still say something. */
        OPEN
    }

    /** Maximise cost · x with lower ≤ x ≤ upper, the first so many x whole, and rows between their bounds; row r holds entries starts[r] until starts[r + 1]. */
    public record Programme(
            double[] cost,
            double[] lower,
            double[] upper,
            double[] rowLower,
            double[] rowUpper,
            int[] starts,
            int[] columns,
            double[] factors,
            int wholes) {
        public Programme(
                double[] cost,
                double[] lower,
                double[] upper,
                double[] rowLower,
                double[] rowUpper,
                int[] starts,
                int[] columns,
                double[] factors,
                boolean whole) {
            this(cost, lower, upper, rowLower, rowUpper, starts, columns, factors, whole ? cost.length : 0);
        }
    }

    /** What HiGHS found: its bound is its own, not its objective said twice; columns are unrounded, of no meaning without a solution. */
    public record Answer(Status status, double[] columns, double objective, double bound) {}

    private Highs() {}

    /** Solved with gap 0, so that OPTIMAL is a proof up to rounding in the last digits of a double. */
    public static Answer maximise(Programme programme, Stop stop) {
        return call(() -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment solver = (MemorySegment) HighsCalls.CREATE.invokeExact();
                try {
                    return new Run(solver, arena).maximise(programme, stop);
                } finally {
                    HighsCalls.DESTROY.invokeExact(solver);
                }
            }
        });
    }

    interface Call<T> {
        T make() throws Throwable;
    }

    /** Calls of C functions declare every throwable there is. */
    static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("HiGHS could not be called", e);
        }
    }

    /** Such as 1.12.0. */
    public static String version() {
        return call(() -> {
            MemorySegment text = (MemorySegment) HighsCalls.VERSION.invokeExact();
            return text.reinterpret(32).getString(0);
        });
    }

    record Run(MemorySegment solver, Arena arena) {
        Answer maximise(Programme programme, Stop stop) throws Throwable {
            quiet();
            pass(programme);
            MemorySegment interrupt = HighsCalls.interrupt(stop, arena);
            check((int) HighsCalls.SET_CALLBACK.invokeExact(solver, interrupt, MemorySegment.NULL), "setCallback");
            check((int) HighsCalls.START_CALLBACK.invokeExact(solver, HighsCalls.MIP_INTERRUPT), "startCallback");
            int ran = (int) HighsCalls.RUN.invokeExact(solver);
            return answer(programme, ran);
        }

        void quiet() throws Throwable {
            set(HighsCalls.SET_BOOL, "output_flag", 0);
            // HiGHS keeps one pool of threads for the whole process and refuses to run when asked for another size
            // later.
            set(HighsCalls.SET_INT, "threads", 1);
            set(HighsCalls.SET_DOUBLE, "mip_rel_gap", 0.0);
            set(HighsCalls.SET_DOUBLE, "mip_abs_gap", 0.0);
        }

        void pass(Programme p) throws Throwable {
            int[] whole = new int[p.cost.length];
            Arrays.fill(whole, 0, p.wholes, 1);
            check(
                    (int) HighsCalls.PASS_MIP.invokeExact(
                            solver,
                            p.cost.length,
                            p.rowLower.length,
                            p.columns.length,
                            ROW_WISE,
                            MAXIMISE,
                            0.0,
                            doubles(p.cost),
                            doubles(p.lower),
                            doubles(p.upper),
                            doubles(p.rowLower),
                            doubles(p.rowUpper),
                            ints(p.starts),
                            ints(p.columns),
                            doubles(p.factors),
                            ints(whole)),
                    "passMip");
        }

        Status status(int ran) throws Throwable {
            int model = ran == ERROR ? ERROR : (int) HighsCalls.MODEL_STATUS.invokeExact(solver);
            return switch (model) {
                case 7 -> Status.OPTIMAL;
                case 8 -> Status.INFEASIBLE;
                default -> Status.OPEN;
            };
        }

        private Answer answer(Programme p, int ran) throws Throwable {
            Status status = status(ran);
            MemorySegment columns = arena.allocate(JAVA_DOUBLE, Math.max(1, p.cost.length));
            MemorySegment rows = arena.allocate(JAVA_DOUBLE, Math.max(1, p.rowLower.length));
            check(
                    (int) HighsCalls.SOLUTION.invokeExact(
                            solver, columns, MemorySegment.NULL, rows, MemorySegment.NULL),
                    "getSolution");
            double objective = info("objective_function_value");
            return new Answer(
                    status,
                    columns.asSlice(0, 8L * p.cost.length).toArray(JAVA_DOUBLE),
                    objective,
                    p.wholes > 0 ? info("mip_dual_bound") : objective);
        }

        double info(String name) throws Throwable {
            MemorySegment value = arena.allocate(JAVA_DOUBLE);
            check((int) HighsCalls.INFO.invokeExact(solver, arena.allocateFrom(name), value), name);
            return value.get(JAVA_DOUBLE, 0);
        }

        private void set(MethodHandle call, String option, Object value) throws Throwable {
            check((int) call.invoke(solver, arena.allocateFrom(option), value), option);
        }

        private MemorySegment doubles(double[] values) {
            return values.length == 0 ? MemorySegment.NULL : arena.allocateFrom(JAVA_DOUBLE, values);
        }

        private MemorySegment ints(int[] values) {
            return values.length == 0 ? MemorySegment.NULL : arena.allocateFrom(JAVA_INT, values);
        }

        private static void check(int result, String call) {
            if (result == ERROR) {
                throw new IllegalStateException("HiGHS refused " + call);
            }
        }
    }
}
