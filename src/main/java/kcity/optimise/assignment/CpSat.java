package kcity.optimise.assignment;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kcity.optimise.Natives;
import kcity.optimise.SteadyCpSat;
import kcity.optimise.Stop;

/** In whole numbers throughout, so its proof is exact. */
final class CpSat implements Engine {
    @Override
    public Answer solve(Programme programme, long[] gains, int[] hint, Stop stop, Consumer<int[]> found) {
        if (programme.contradictory()) {
            return Answer.impossible();
        }
        Natives.load();
        CpModel model = new CpModel();
        BoolVar[] variables = new BoolVar[programme.states.length + programme.extras()];
        LinearExprBuilder gain = LinearExpr.newBuilder();
        int[] open = IntStream.range(0, programme.states.length)
                .filter(p -> programme.states[p] == Programme.State.OPEN)
                .toArray();
        for (int p : open) {
            variables[p] = model.newBoolVar("");
            gain.addTerm(variables[p], gains[p]);
        }
        for (int extra = programme.states.length; extra < variables.length; extra++) {
            variables[extra] = model.newBoolVar("");
        }
        for (Programme.Row row : programme.rows) {
            BoolVar[] terms =
                    Arrays.stream(row.pairs()).mapToObj(p -> variables[p]).toArray(BoolVar[]::new);
            LinearExpr sum = LinearExpr.weightedSum(terms, row.weights());
            model.addLinearConstraint(sum, row.least(), row.most());
        }
        if (Arrays.stream(open).anyMatch(p -> gains[p] != 0)) {
            model.maximize(gain);
        }
        if (hint.length > 0) {
            Arrays.stream(open).forEach(p -> model.addHint(variables[p], Arrays.binarySearch(hint, p) >= 0));
        }
        return run(model, programme, variables, stop, found);
    }

    private static Answer run(
            CpModel model, Programme programme, BoolVar[] variables, Stop stop, Consumer<int[]> found) {
        CpSolver solver = SteadyCpSat.create();
        CpSolverSolutionCallback callback = new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found.accept(Engine.chosen(programme, p -> booleanValue(variables[p])));
            }
        };
        try (var _ = stop.calls(solver::stopSearch)) {
            return switch (solver.solve(model, callback)) {
                case OPTIMAL ->
                    new Answer(Outcome.OPTIMAL, Engine.chosen(programme, p -> solver.booleanValue(variables[p])));
                case INFEASIBLE -> Answer.impossible();
                case FEASIBLE ->
                    new Answer(Outcome.STOPPED, Engine.chosen(programme, p -> solver.booleanValue(variables[p])));
                case UNKNOWN -> new Answer(Outcome.STOPPED, new int[0]);
                case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("wrong model: " + model.validate());
            };
        }
    }
}
