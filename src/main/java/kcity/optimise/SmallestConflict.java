package kcity.optimise;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The fewest rules, by number, that cannot all be met. First rules are dropped while the rest still conflict; then smaller sets are sought that share a rule with
 * every set whose removal once made things possible (implicit hitting sets). Both end early once the question has been asked too often or a stop is requested.
 */
public final class SmallestConflict {
    private static final int MANY_RULES = 400;

    /** CP-SAT's own measure of work, the same on every machine, for all hitting sets together: about ten seconds. Rules that many others can stand in for would take hours. */
    public static final double WORK = 7;

    private final Predicate<BitSet> possible;
    private final int rules;
    private final Stop stop;
    private Consumer<BitSet> first = _ -> {};
    private int questions;
    private double work = WORK;

    /**
     * Every rule is needed for the conflict when {@code irreducible}: without it the others can be met. No conflict has fewer rules when {@code fewest}.
     */
    public record Found(BitSet rules, boolean irreducible, boolean fewest) {}

    /** The predicate tells whether these rules alone can be met; dropping rules never makes it false. At most so many questions are asked of it. */
    public SmallestConflict(int rules, Predicate<BitSet> possible, int questions, Stop stop) {
        this.rules = rules;
        this.possible = possible;
        this.questions = questions;
        this.stop = stop;
    }

    /** Hears of the first conflict in which each rule is needed, before fewer rules are sought. */
    public SmallestConflict telling(Consumer<BitSet> listener) {
        first = listener;
        return this;
    }

    /** With another bound for all hitting sets together than {@link #WORK}. */
    public SmallestConflict working(double bound) {
        work = bound;
        return this;
    }

    /** From a set that conflicts. */
    public Found within(BitSet conflicting) {
        BitSet core = (BitSet) conflicting.clone();
        for (int chunk = core.cardinality(); chunk > 1; chunk /= 2) {
            drop(core, chunk);
        }
        boolean irreducible = drop(core, 1);
        if (irreducible) {
            first.accept((BitSet) core.clone());
        }
        return irreducible && core.cardinality() > 1 && rules <= MANY_RULES
                ? smaller(core)
                : new Found(core, irreducible, core.cardinality() <= 1);
    }

    /** False when the questions ran out. */
    private boolean drop(BitSet core, int chunk) {
        int[] members = core.stream().toArray();
        for (int start = 0; start < members.length; start += chunk) {
            BitSet rest = (BitSet) core.clone();
            Arrays.stream(members, start, Math.min(members.length, start + chunk))
                    .forEach(rest::clear);
            if (questions == 0 || stop.requested()) {
                return false;
            }
            if (!ask(rest)) {
                core.and(rest);
            }
        }
        return true;
    }

    private Found smaller(BitSet best) {
        List<BitSet> toHit = new ArrayList<>();
        while (true) {
            Optional<BitSet> smallest = hitting(toHit);
            if (smallest.isEmpty()) {
                return new Found(best, true, false);
            }
            BitSet candidate = smallest.get();
            if (candidate.cardinality() >= best.cardinality()) {
                return new Found(best, true, true);
            }
            if (questions < 2 * rules || stop.requested()) {
                return new Found(best, true, false);
            }
            if (!ask(candidate)) {
                return new Found(candidate, true, true);
            }
            toHit.add(missingFromLargest(candidate));
        }
    }

    /** Grows the set while it stays possible; what is left out must be hit by every conflict. */
    private BitSet missingFromLargest(BitSet start) {
        BitSet grown = (BitSet) start.clone();
        int[] others =
                IntStream.range(0, rules).filter(rule -> !start.get(rule)).toArray();
        grow(grown, others, true);
        BitSet missing = new BitSet();
        missing.set(0, rules);
        missing.andNot(grown);
        return missing;
    }

    /** By the first of the others that fits, then the next: in halves, since nearly all fit. True when all did; all together are not asked about when they are known to be too many. */
    private boolean grow(BitSet grown, int[] others, boolean tooMany) {
        if (!tooMany) {
            BitSet with = (BitSet) grown.clone();
            Arrays.stream(others).forEach(with::set);
            if (ask(with)) {
                grown.or(with);
                return true;
            }
        }
        if (others.length > 1) {
            int half = others.length / 2;
            boolean first = grow(grown, Arrays.copyOf(others, half), false);
            grow(grown, Arrays.copyOfRange(others, half, others.length), first);
        }
        return false;
    }

    private boolean ask(BitSet asked) {
        questions--;
        return possible.test(asked);
    }

    /** Empty when there was too much to work through. */
    private Optional<BitSet> hitting(List<BitSet> sets) {
        BitSet hit = new BitSet();
        if (sets.isEmpty()) {
            return Optional.of(hit);
        }
        Natives.load();
        CpModel model = new CpModel();
        BoolVar[] in = new BoolVar[rules];
        Arrays.setAll(in, _ -> model.newBoolVar(""));
        for (BitSet set : sets) {
            model.addAtLeastOne(set.stream().mapToObj(rule -> in[rule]).toArray(BoolVar[]::new));
        }
        model.minimize(LinearExpr.sum(in));
        CpSolver solver = SteadyCpSat.create();
        solver.getParameters().setMaxDeterministicTime(Math.max(0, work));
        CpSolverStatus status = solver.solve(model);
        work -= solver.response().getDeterministicTime();
        if (status == CpSolverStatus.FEASIBLE || status == CpSolverStatus.UNKNOWN) {
            return Optional.empty();
        }
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("the smallest hitting set ended with " + status);
        }
        for (int rule = 0; rule < rules; rule++) {
            hit.set(rule, solver.booleanValue(in[rule]));
        }
        return Optional.of(hit);
    }
}
