package kcity.optimise.selection.explain;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;

/**
 * Proved optima around one model, for several threads at once; a requested stop ends them with {@link CancellationException}. Questions about one candidate are solved in a window below the bound that prices give: no point
 * worth that much is shut out, so that an answer within the window is the best there is; else the window widens.
 */
final class Solves implements AutoCloseable {
    private static final int WIDENED_AT_MOST = 4;

    final Model model;
    final Linear whole;
    private final Linear anyEnvelope;
    private final Stop stop;
    private final Relaxed relaxed;
    private final ConcurrentNavigableMap<Long, OptionalLong> bestAtSteps = new ConcurrentSkipListMap<>();
    /** In units; how far below their bounds answers were found of late. It decides how long a question takes and nothing else. */
    private volatile long window;

    Solves(Model model, Stop stop) {
        this.model = model;
        this.whole = model.whole();
        this.anyEnvelope = model.withoutEnvelope();
        this.stop = stop;
        this.relaxed = new Relaxed(model);
    }

    /** Optimal or infeasible. */
    Solved solve(Linear linear) {
        return ended(CpSat.maximise(linear, stop));
    }

    /** Optimal or infeasible. */
    Solved solve(Question asked) {
        Linear linear = asked.linear(model, anyEnvelope);
        Optional<Prices> prices = prices(asked);
        if (prices.isEmpty()) {
            return solve(linear);
        }
        long bound = prices.get().bound();
        long below = Math.max(1, window == 0 ? bound >> 12 : window);
        for (int i = 0; i < WIDENED_AT_MOST; i++) {
            Solved found = within(linear, prices.get(), bound - below);
            if (found.point() != null && found.objective() >= bound - below) {
                window = 2 * (bound - found.objective());
                return found;
            }
            below = found.point() != null ? bound - found.objective() : 4 * below;
        }
        return solve(linear);
    }

    /** The best where it is worth at least so much; else infeasible. */
    Solved solve(Question asked, long least) {
        Linear linear = asked.linear(model, anyEnvelope);
        Optional<Prices> prices = prices(asked);
        if (prices.isPresent() && prices.get().bound() < least) {
            return Solved.infeasible();
        }
        Solved found = prices.isEmpty() ? solve(linear) : within(linear, prices.get(), least);
        return found.point() != null && found.objective() >= least ? found : Solved.infeasible();
    }

    private Optional<Prices> prices(Question asked) {
        if (stop.requested()) {
            throw new CancellationException("stopped");
        }
        return relaxed.prices(asked);
    }

    private Solved within(Linear linear, Prices prices, long least) {
        return ended(Reduced.solve(linear, prices.bounds(least), stop));
    }

    /** Not what a stop cut off. */
    static Solved ended(Solved solved) {
        if (solved.status() == Solved.Status.OPEN) {
            throw new CancellationException("stopped");
        }
        return solved;
    }

    /** The best value with an envelope of so many steps; empty if nothing is possible. */
    OptionalLong best(long steps) {
        return bestAtSteps.computeIfAbsent(steps, _ -> value(solve(Question.ofNobody(steps))));
    }

    /** The best value found so far with no more than so many steps. */
    OptionalLong bestKnown(long steps) {
        var below = bestAtSteps.floorEntry(steps);
        return below == null ? OptionalLong.empty() : below.getValue();
    }

    private static OptionalLong value(Solved solved) {
        return solved.point() == null ? OptionalLong.empty() : OptionalLong.of(solved.objective());
    }

    @Override
    public void close() {
        relaxed.close();
    }
}
