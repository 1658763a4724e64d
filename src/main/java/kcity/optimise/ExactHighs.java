package kcity.optimise;

import com.google.ortools.linearsolver.MPSolver;

/**
 * HiGHS as one gets a proof from it. OR-Tools drops MPSolverParameters for it without a word, so that its own relative gap of 1e-4 would pass as OPTIMAL,
 * and it writes a line to the standard output; both are only reached by options in its own words.
 */
public final class ExactHighs {
    private static final String OPTIONS = String.join(
            "\n", "mip_rel_gap=0", "mip_abs_gap=0", "output_flag=false", "log_to_console=false", "threads=1");

    private ExactHighs() {}

    /** To be deleted by the caller. Give variables no names: equal names end the process. */
    public static MPSolver create() {
        Natives.load();
        MPSolver solver = MPSolver.createSolver("HIGHS");
        // It answers false although the options are taken.
        boolean _ = solver.setSolverSpecificParametersAsString(OPTIONS);
        return solver;
    }
}
