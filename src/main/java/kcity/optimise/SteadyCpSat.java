package kcity.optimise;

import com.google.ortools.sat.CpSolver;

/**
 * CP-SAT with one worker and a fixed seed, so that it answers the same in every run. It must not watch for Ctrl-C itself, as it usually does: its handler outlives the solve it was made for, and the
 * next signal then ends the process with an abort; the Java machine hears Ctrl-C, and a {@link Stop} ends the solve.
 */
public final class SteadyCpSat {
    private SteadyCpSat() {}

    public static CpSolver create() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setCatchSigintSignal(false);
        return solver;
    }
}
