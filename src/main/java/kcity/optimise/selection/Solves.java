package kcity.optimise.selection;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat.Solved;

/** Proved optima around one model; a requested stop ends them with {@link CancellationException}. */
final class Solves {
    final Model model;
    final Linear whole;
    final Linear anyEnvelope;
    private final Stop stop;
    private final Map<Long, OptionalLong> bestAtSteps = new HashMap<>();

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

    OptionalLong bestAtAnyEnvelope() {
        return best(Row.NONE);
    }

    /** The fewest steps that reach this value under these further rules; empty if it cannot be reached with any money. */
    OptionalLong cheapest(long value, Row... further) {
        Solved solved = solve(
                anyEnvelope.with(further).with(anyEnvelope.worthAtLeast(value)).worth(model.money(-1)));
        return solved.point() == null ? OptionalLong.empty() : OptionalLong.of(-solved.objective());
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
