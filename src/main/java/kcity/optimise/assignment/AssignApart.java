package kcity.optimise.assignment;

import java.util.function.Consumer;
import kcity.optimise.SolverProcess;
import kcity.optimise.Stop;

/** {@link Assign} for {@link SolverProcess}; for callers that must outlive it. */
public final class AssignApart implements SolverProcess.Solve<Task, Assignment> {
    public static SolverProcess.Outcome<Assignment> run(Task task, Stop stop, Consumer<Assignment> interim) {
        return SolverProcess.run(AssignApart.class, task, stop, interim);
    }

    @Override
    public Assignment solve(Task question, Consumer<Assignment> interim) {
        return Assign.solve(question, new Stop(), interim);
    }
}
