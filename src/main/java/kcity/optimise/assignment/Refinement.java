package kcity.optimise.assignment;

/**
 * Affinities with more digits than the flow's solver takes: the leading digits are solved by it, then what the last digits still gain is found as cycles of negative
 * cost, with exact numbers. Few are left, as only near-ties are open.
 */
final class Refinement {
    private Refinement() {}

    static Flow of(Network network) {
        if (network.times > 1) {
            throw new TooFine("a lottery takes affinities of up to about 14 digits; round them");
        }
        long divisor = 10;
        Flow coarse = coarser(network, divisor).trySolve();
        while (coarse == null) {
            divisor *= 10;
            coarse = coarser(network, divisor).trySolve();
        }
        return coarse.possible() ? refined(network, coarse.units()) : coarse;
    }

    private static Network coarser(Network network, long divisor) {
        return new Network(
                network.problem, 1, 1, (pair, application) -> Math.floorDiv(network.worth(pair, application), divisor));
    }

    private static Flow refined(Network network, int[] units) {
        boolean[] assigned = new boolean[units.length];
        for (int p = 0; p < units.length; p++) {
            assigned[p] = units[p] > 0;
        }
        int[] gain = new Residual(network, assigned).gainfulPairs();
        while (gain.length > 0) {
            for (int p : gain) {
                assigned[p] = !assigned[p];
            }
            gain = new Residual(network, assigned).gainfulPairs();
        }
        int[] refined = new int[units.length];
        long worth = 0;
        Problem problem = network.problem;
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                refined[p] = assigned[p] ? 1 : 0;
                worth += assigned[p] ? network.worth(p, a) : 0;
            }
        }
        return new Flow(refined, worth, true);
    }
}
