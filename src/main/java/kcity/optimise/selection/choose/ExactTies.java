package kcity.optimise.selection.choose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;

/**
 * Where steps are worth no whole number of units, all sets that rounding may have put below the best are compared in fractions: the greatest wins, and among equals the largest sum of lots. More of
 * them than {@link #MOST} are not looked at; the choice then says within which distance it does not tell sets apart.
 */
final class ExactTies {
    static final int MOST = 12;

    private final Model model;
    private final ExactWorth exact;
    private final long seed;
    private final Stop stop;

    /** The set that wins; how often lots were drawn for it; the distance in units within which there are more sets than were compared, 0 if there are not. */
    record Told(long[] point, int draws, long untold) {}

    ExactTies(Model model, long seed, Stop stop) {
        this.model = model;
        this.exact = new ExactWorth(model);
        this.seed = seed;
        this.stop = stop;
    }

    /** Empty if stopped before that was sure. */
    Optional<Told> apply(Linear whole, TieRule.Untied byUnits) {
        long[] first = Split.best(model, whole.worth(), byUnits.point());
        long rounding = exact.mostRounding();
        if (rounding == 0) {
            return Optional.of(new Told(first, byUnits.draws(), 0));
        }
        long least = exact.units(exact.of(first))
                .subtract(BigDecimal.valueOf(rounding))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        List<long[]> near = new ArrayList<>(List.of(first));
        Linear rest = whole.with(model.otherSet(first));
        while (near.size() <= MOST) {
            Solved other = CpSat.maximise(rest, stop);
            if (other.status() == Solved.Status.OPEN) {
                return Optional.empty();
            }
            if (other.point() == null || other.objective() < least) {
                return Optional.of(winner(near));
            }
            near.add(Split.best(model, whole.worth(), other.point()));
            rest = rest.with(model.otherSet(near.getLast()));
        }
        return Optional.of(new Told(first, byUnits.draws(), rounding));
    }

    private Told winner(List<long[]> near) {
        BigInteger most =
                near.stream().map(exact::of).max(Comparator.naturalOrder()).orElseThrow();
        List<long[]> equal = new ArrayList<>(
                near.stream().filter(it -> exact.of(it).equals(most)).toList());
        int draw = 0;
        while (equal.size() > 1) {
            long[] lots = Lots.draw(model, seed, ++draw);
            long largest = equal.stream().mapToLong(it -> sum(lots, it)).max().orElseThrow();
            equal.removeIf(it -> sum(lots, it) < largest);
        }
        return new Told(equal.getFirst(), draw, 0);
    }

    private long sum(long[] lots, long[] point) {
        return IntStream.of(model.members(point)).mapToLong(i -> lots[i]).sum();
    }
}
