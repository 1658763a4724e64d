package kcity.optimise.selection.choose;

import java.util.Arrays;
import java.util.Optional;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;

/**
 * Several sets of the same greatest value are decided by lot, so that neither threads nor names decide: every candidate has a lot, the set with the largest sum wins. With lots much more numerous than
 * candidates the winner is almost surely the only one (the isolation lemma of Mulmuley, Vazirani and Vazirani); whether it is gets proved, and if not, lots are drawn again among the winners.
 */
public final class TieRule {
    /** Lots go from 1 to this. */
    static final long MOST = 1 << 20;

    private final Model model;
    private final long seed;
    private final Stop stop;

    private TieRule(Model model, long seed, Stop stop) {
        this.model = model;
        this.seed = seed;
        this.stop = stop;
    }

    /** The point by the rule, and how often lots were drawn for it, never where nothing was tied; empty if stopped before that was sure. */
    public record Untied(long[] point, int draws) {
        public boolean tied() {
            return draws > 0;
        }
    }

    public static Optional<Untied> apply(Model model, Linear whole, long[] point, long seed, Stop stop) {
        return new TieRule(model, seed, stop).decide(whole, point, 0);
    }

    private Optional<Untied> decide(Linear linear, long[] best, int draw) {
        Solved other = CpSat.maximise(linear.with(model.otherSet(best)), stop);
        return switch (other.status()) {
            case INFEASIBLE -> Optional.of(new Untied(best, draw));
            case OPEN -> Optional.empty();
            case OPTIMAL ->
                linear.worthOf(ChooseProjects.known(other)) < linear.worthOf(best)
                        ? Optional.of(new Untied(best, draw))
                        : byLot(linear, best, draw + 1);
        };
    }

    private Optional<Untied> byLot(Linear linear, long[] best, int draw) {
        Linear withLots = withLots(linear, best, draw);
        Solved solved = new CpSat(withLots).hint(best).solve(stop, (_, _) -> {});
        return solved.status() == Solved.Status.OPTIMAL
                ? decide(withLots, ChooseProjects.known(solved), draw)
                : Optional.empty();
    }

    /**
     * The first draw goes beside the worth, multiplied so that no sum of lots outweighs a unit of it, which is solved soonest; where that is beyond whole numbers of 61 bits, and for later
     * draws, what the winners so far are worth becomes a rule.
     */
    private Linear withLots(Linear linear, long[] best, int draw) {
        long[] lots = Arrays.copyOf(Lots.draw(model, seed, draw), 2 * model.size);
        long factor = MOST * model.size + 1;
        double largest = 0;
        for (int i = 0; i < linear.columns(); i++) {
            largest += Math.abs((double) linear.worth()[i]) * linear.upper()[i];
        }
        if (draw > 1 || largest * factor > 1L << 61) {
            return linear.with(linear.worthAtLeast(linear.worthOf(best))).worth(lots);
        }
        long[] both = new long[2 * model.size];
        Arrays.setAll(both, i -> linear.worth()[i] * factor + lots[i]);
        return linear.worth(both);
    }
}
