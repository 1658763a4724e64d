package kcity.optimise.selection.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Row;

/**
 * What nobody can pass, by prices of the rows that tie candidates together (their Lagrangian relaxation): each candidate for itself is in, with the best amount, or out, whichever brings more after prices, and the rows' own
 * limits are paid for. Any prices give a bound, good ones a near one. All numbers are whole, in parts of a unit, so that a bound is a proof.
 */
final class Prices {
    private static final long PARTS = 1 << 10;
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Model model;
    private final long bound;
    private final long[] in;
    private final long[] out;
    private final long[] chosen;
    private final long[] perStep;

    private Prices(Model model, Question asked, List<Row> ties, double[] prices) {
        this.model = model;
        this.in = new long[model.size];
        this.out = new long[model.size];
        long[] left = asked.worth(model);
        for (int c = 0; c < left.length; c++) {
            left[c] = Math.multiplyExact(left[c], PARTS);
        }
        long paid = 0;
        for (int r = 0; r < ties.size(); r++) {
            paid = Math.addExact(paid, pay(ties.get(r), prices[r], left));
        }
        this.chosen = Arrays.copyOf(left, model.size);
        this.perStep = Arrays.copyOfRange(left, model.size, 2 * model.size);
        for (int i = 0; i < model.size; i++) {
            in[i] = asked.mayBeIn(i) && model.amounts[i].eligible() ? best(i) : NEVER;
            out[i] = asked.mayBeOut(i) ? 0 : NEVER;
            paid = Math.addExact(paid, Math.max(in[i], out[i]));
        }
        this.bound = paid;
    }

    /** Empty where the candidate asked about cannot be in. Throws {@link ArithmeticException} beyond 63 bits. */
    static Optional<Prices> of(Model model, Question asked, List<Row> ties, double[] prices) {
        boolean never = asked.candidate() >= 0 && asked.in() && !model.amounts[asked.candidate()].eligible();
        return never ? Optional.empty() : Optional.of(new Prices(model, asked, ties, prices));
    }

    /** Takes the row's price from what its columns bring; what its limit costs at that price. */
    private static long pay(Row row, double asked, long[] left) {
        long price = price(row, asked);
        if (price == 0) {
            return 0;
        }
        for (int j = 0; j < row.columns().length; j++) {
            int c = row.columns()[j];
            left[c] = Math.subtractExact(left[c], Math.multiplyExact(price, row.factors()[j]));
        }
        return Math.multiplyExact(price, price > 0 ? row.most() : row.least());
    }

    /** A row without a limit on that side has no price there. */
    private static long price(Row row, double price) {
        long parts = Math.round(price * PARTS);
        boolean limited = parts > 0 ? row.most() != Row.NONE : row.least() != -Row.NONE;
        return limited ? parts : 0;
    }

    private long best(int i) {
        long steps = perStep[i] > 0 ? model.amounts[i].most() : model.amounts[i].least();
        return Math.addExact(chosen[i], Math.multiplyExact(perStep[i], steps));
    }

    /** In units, rounded down, as every total is whole. */
    long bound() {
        return Math.floorDiv(bound, PARTS);
    }

    /** From where to where each column may go in a point that is worth at least so much. */
    Bounds bounds(long least) {
        long slack = Math.subtractExact(bound, Math.multiplyExact(least, PARTS));
        Bounds bounds = new Bounds(new long[2 * model.size], new long[2 * model.size]);
        for (int i = 0; i < model.size; i++) {
            long most = Math.max(in[i], out[i]);
            boolean mayBeIn = slack - most + in[i] >= 0;
            boolean mayBeOut = slack - most + out[i] >= 0;
            bounds.lower()[i] = mayBeOut ? 0 : 1;
            bounds.upper()[i] = mayBeIn ? 1 : 0;
            if (mayBeIn) {
                amounts(i, slack - most + chosen[i], bounds, mayBeOut);
            }
        }
        return bounds;
    }

    /** The amounts with which what is left over, rest and so much per step, is not below nothing. */
    private void amounts(int i, long rest, Bounds bounds, boolean mayBeOut) {
        long least = model.amounts[i].least();
        long most = model.amounts[i].most();
        if (perStep[i] > 0) {
            least = Math.max(least, -Math.floorDiv(rest, perStep[i]));
        } else if (perStep[i] < 0) {
            most = Math.min(most, Math.floorDiv(rest, -perStep[i]));
        }
        bounds.lower()[model.size + i] = mayBeOut ? 0 : least;
        bounds.upper()[model.size + i] = most;
    }

    record Bounds(long[] lower, long[] upper) {}
}
