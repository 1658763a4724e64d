package kcity.optimise.selection;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat.Solved;

/** Proved optima around one model, for several threads at once; a requested stop ends them with {@link CancellationException}. */
final class Solves {
    final Model model;
    final Linear whole;
    final Linear anyEnvelope;
    private final Stop stop;
    private final ConcurrentNavigableMap<Long, OptionalLong> bestAtSteps = new ConcurrentSkipListMap<>();

    Solves(Model model, Stop stop) {
        this.model = model;
        this.whole = model.whole();
        this.anyEnvelope = model.withoutEnvelope();
        this.stop = stop;
    }

    /** Optimal or infeasible. */
    Solved solve(Linear linear) {
        Solved solved = CpSat.maximise(linear, stop);
        if (solved.status() == Solved.Status.OPEN) {
            throw new CancellationException("stopped");
        }
        return solved;
    }

    /** The best value with an envelope of so many steps; empty if nothing is possible. */
    OptionalLong best(long steps) {
        return bestAtSteps.computeIfAbsent(steps, _ -> value(solve(anyEnvelope.with(envelope(steps)))));
    }

    /** The best value found so far with no more than so many steps. */
    OptionalLong bestKnown(long steps) {
        var below = bestAtSteps.floorEntry(steps);
        return below == null ? OptionalLong.empty() : below.getValue();
    }

    /** The best with an envelope of so many steps under a further rule. */
    Solved with(long steps, Row further) {
        return solve(anyEnvelope.with(envelope(steps), further));
    }

    private Row envelope(long steps) {
        long[] money = model.money(1);
        int[] amounts = new int[model.size];
        long[] ones = new long[model.size];
        for (int i = 0; i < model.size; i++) {
            amounts[i] = model.size + i;
            ones[i] = money[model.size + i];
        }
        return Row.atMost(amounts, ones, steps);
    }

    private static OptionalLong value(Solved solved) {
        return solved.point() == null ? OptionalLong.empty() : OptionalLong.of(solved.objective());
    }
}
