package kcity.optimise.selection.explain;

import java.util.OptionalLong;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.choose.ChooseProjects;

/**
 * The smallest value with which a candidate stands in a best set. Its best total as a function of its value never falls and is the greatest of many lines, one for each set and amount; so the
 * crossing of the line at hand with the target lies at or above the one sought, and a solve just below it either proves it or yields a lower line.
 */
final class Threshold {
    private static final long HIGHEST = 1L << 50;

    private final Solves solves;
    private final Model model;
    private final long unit;

    Threshold(Solves solves) {
        this.solves = solves;
        this.model = solves.model;
        this.unit = unit(model);
    }

    /**
     * The finest power of ten at which a total cannot fall when a value rises: one such step earns, even with the least amount, more than the rounding of all steps
     * of the request can take away.
     */
    static long unit(Model model) {
        long unit = model.scale.times();
        double share = model.rules.selectionShare().doubleValue();
        for (int i = 0; i < model.size; i++) {
            double steps = (double) model.candidates.get(i).requestWon() / model.rules.stepWon();
            while (unit * (share + (1 - share) / steps) < steps + 2) {
                unit *= 10;
            }
        }
        return unit;
    }

    /** In units of the scale; start is a point with the candidate in it, best for its present value; empty if no value is high enough. */
    OptionalLong of(int candidate, long[] start, long target) {
        long[] point = start;
        while (true) {
            long value = crossing(candidate, point, target);
            if (value == 0 || value >= HIGHEST) {
                return value == 0 ? OptionalLong.of(0) : OptionalLong.empty();
            }
            Solved lower = solves.solve(taken(candidate, value - unit), target);
            if (lower.point() == null) {
                return OptionalLong.of(value);
            }
            point = ChooseProjects.known(lower);
        }
    }

    private Question taken(int candidate, long value) {
        return Question.of(model, candidate, true).valued(value);
    }

    /** The smallest multiple of the unit with which this very point reaches the target. */
    private long crossing(int candidate, long[] point, long target) {
        long steps = point[model.size + candidate];
        long rest = solves.whole.worth(taken(candidate, 0).worth(model)).worthOf(point);
        long low = 0;
        long high = 1;
        while (rest + model.worth(candidate, high * unit).at(steps) < target && high * unit < HIGHEST) {
            high *= 2;
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (rest + model.worth(candidate, middle * unit).at(steps) >= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high * unit;
    }
}
