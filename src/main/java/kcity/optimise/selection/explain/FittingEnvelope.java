package kcity.optimise.selection.explain;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.choose.ChooseProjects;

/**
 * The smallest envelope, not below the present one, with which a refused candidate stands in a best set. What can be had with the candidate, and what without this rule, never falls with more
 * money; so where the candidate cannot reach with the last envelope of a range what is best with the first, it is in no best set anywhere in the range. Ranges double while that is so;
 * where it is not, they end before the money for which the set just found would do.
 */
final class FittingEnvelope {
    private final Solves solves;
    private final Model model;
    private final long present;
    private final long dearest;

    FittingEnvelope(Solves solves) {
        this.solves = solves;
        this.model = solves.model;
        this.present = model.rules.envelopeWon() / model.rules.stepWon();
        this.dearest = Math.max(present, model.dearest());
    }

    /** In steps; empty if there is none. */
    OptionalLong of(int candidate) {
        Question in = Question.of(model, candidate, true);
        Solved most = solves.solve(in.with(dearest), solves.best(present).orElseThrow());
        long first = present;
        long stride = 1;
        while (first <= dearest && !missesWhatIsKnown(most, first)) {
            long last = Math.min(dearest, first + stride - 1);
            Solved reached = last == dearest ? most : reached(in, last, first);
            stride = misses(reached, first) ? 2 * stride : Math.max(1, stride / 2);
            while (!misses(reached, first)) {
                if (first == last) {
                    return OptionalLong.of(first);
                }
                last = Math.clamp(cheapest(ChooseProjects.known(reached), first) - 1, first, last - 1);
                reached = reached(in, last, first);
            }
            first = last + 1;
        }
        return OptionalLong.empty();
    }

    /** The best with the last envelope, unless it misses what is known to be best with the first. */
    private Solved reached(Question in, long last, long first) {
        return solves.solve(in.with(last), solves.bestKnown(first).orElse(Long.MIN_VALUE));
    }

    /** Whether this is worth less than the best with an envelope of so many steps. */
    private boolean misses(Solved reached, long steps) {
        return missesWhatIsKnown(reached, steps)
                || reached.objective() < solves.best(steps).orElseThrow();
    }

    /** What was best with smaller envelopes often says so without a further solve. */
    private boolean missesWhatIsKnown(Solved reached, long steps) {
        return reached.point() == null
                || reached.objective() < solves.bestKnown(steps).orElse(Long.MIN_VALUE);
    }

    /** About what this set costs when it is to be worth no more than the best with so many steps. */
    private long cheapest(long[] point, long steps) {
        long spare = model.base.worthOf(point) - solves.best(steps).orElseThrow();
        long cost = model.spentWon(point) / model.rules.stepWon();
        int[] leastWorthFirst = IntStream.of(model.members(point))
                .boxed()
                .sorted(Comparator.comparingLong(this::perStep))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : leastWorthFirst) {
            long above = point[model.size + i] - model.amounts[i].least();
            long given = perStep(i) <= 0 ? above : Math.min(above, spare / perStep(i));
            spare -= given * perStep(i);
            cost -= given;
        }
        return cost;
    }

    private long perStep(int candidate) {
        return model.base.worth()[model.size + candidate];
    }
}
