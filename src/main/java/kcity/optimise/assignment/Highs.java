package kcity.optimise.assignment;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.function.Consumer;
import kcity.optimise.ExactHighs;
import kcity.optimise.Stop;

/**
 * Much faster than CP-SAT on large programmes. It counts in floating point, so gains and rows are scaled until one unit of affinity stands a thousand times
 * above its tolerance, and bounds lie half a unit off. It can be stopped only between two solves. Variables carry no names: equal names end the process.
 */
final class Highs implements Engine {
    /** One unit in the solver's numbers; its tolerances are 1e-6. */
    private static final double UNIT = 1e-3;

    @Override
    public Answer solve(Programme programme, long[] gains, int[] hint, Stop stop, Consumer<int[]> found) {
        if (programme.contradictory()) {
            return Answer.impossible();
        }
        if (stop.requested()) {
            return new Answer(Outcome.STOPPED, new int[0]);
        }
        MPSolver solver = ExactHighs.create();
        try {
            return run(solver, programme, gains);
        } finally {
            solver.delete();
        }
    }

    private static Answer run(MPSolver solver, Programme programme, long[] gains) {
        MPVariable[] variables = new MPVariable[programme.states.length];
        for (int p = 0; p < variables.length; p++) {
            if (programme.states[p] == Programme.State.OPEN) {
                variables[p] = solver.makeBoolVar("");
                solver.objective().setCoefficient(variables[p], gains[p] * UNIT);
            }
        }
        solver.objective().setMaximization();
        for (Programme.Row row : programme.rows) {
            add(solver, row, variables);
        }
        return switch (solver.solve()) {
            case OPTIMAL ->
                new Answer(Outcome.OPTIMAL, Engine.chosen(programme, p -> variables[p].solutionValue() > 0.5));
            case INFEASIBLE -> Answer.impossible();
            default -> new Answer(Outcome.STOPPED, new int[0]);
        };
    }

    private static void add(MPSolver solver, Programme.Row row, MPVariable[] variables) {
        boolean counts = Arrays.stream(row.weights()).allMatch(weight -> weight == 1);
        double unit = counts ? 1 : UNIT;
        double off = counts ? 0 : UNIT / 2;
        MPConstraint constraint = solver.makeConstraint(row.least() * unit - off, row.most() * unit + off);
        for (int i = 0; i < row.pairs().length; i++) {
            constraint.setCoefficient(variables[row.pairs()[i]], row.weights()[i] * unit);
        }
    }
}
