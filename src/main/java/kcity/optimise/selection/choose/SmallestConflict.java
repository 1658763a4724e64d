package kcity.optimise.selection.choose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kcity.optimise.SteadyCpSat;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.Model;

/**
 * The smallest set of rules that cannot hold together, by implicit hitting sets: whatever is given up to make the rest possible must be hit by every conflict; the
 * smallest set that hits all such losses seen so far is either possible, which shows a new loss, or the smallest conflict. Of several as small, the one with the earlier rules.
 */
public final class SmallestConflict {
    private final Model model;
    private final Stop stop;
    private final int rules;
    private final List<BitSet> losses = new ArrayList<>();

    private SmallestConflict(Model model, Stop stop) {
        this.model = model;
        this.stop = stop;
        this.rules = model.ruleRows.size();
    }

    /** Empty when the rules can hold together or the search was stopped. */
    public static Optional<Conflict> of(Model model, Stop stop) {
        return new SmallestConflict(model, stop).search();
    }

    private Optional<Conflict> search() {
        while (true) {
            BitSet hitting = smallestHittingSet();
            Optional<BitSet> loss = fewestGivenUp(hitting);
            if (stop.requested() || loss.isPresent() && loss.get().isEmpty()) {
                return Optional.empty();
            }
            if (loss.isEmpty()) {
                return Optional.of(new Conflict(hitting.stream()
                        .mapToObj(r -> model.ruleRows.get(r).sentence())
                        .toList()));
            }
            losses.add(loss.get());
        }
    }

    private BitSet smallestHittingSet() {
        CpModel hitting = new CpModel();
        List<BoolVar> taken = variables(hitting);
        for (BitSet loss : losses) {
            hitting.addBoolOr(loss.stream().mapToObj(taken::get).toArray(BoolVar[]::new));
        }
        LinearExprBuilder size = LinearExpr.newBuilder();
        for (int r = 0; r < rules; r++) {
            size.addTerm(taken.get(r), (long) rules * rules + r);
        }
        hitting.minimize(size);
        return solve(hitting, taken).orElseThrow();
    }

    /** The rules that have to be given up, as few as possible, when those of this set are kept; empty when not even these can be kept together. */
    private Optional<BitSet> fewestGivenUp(BitSet kept) {
        CpSat sat = new CpSat(model.base.worth(new long[2 * model.size]));
        List<BoolVar> on =
                model.ruleRows.stream().map(rule -> sat.soft(rule.rows())).toList();
        kept.stream().forEach(r -> sat.model().addEquality(on.get(r), 1));
        sat.model().maximize(LinearExpr.sum(on.toArray(BoolVar[]::new)));
        return solve(sat.model(), on).map(held -> {
            held.flip(0, rules);
            return held;
        });
    }

    private List<BoolVar> variables(CpModel of) {
        List<BoolVar> variables = new ArrayList<>();
        for (int r = 0; r < rules; r++) {
            variables.add(of.newBoolVar(""));
        }
        return variables;
    }

    private Optional<BitSet> solve(CpModel some, List<BoolVar> variables) {
        CpSolver solver = SteadyCpSat.create();
        solver.getParameters().setLinearizationLevel(2);
        try (Stop.Registration _ = stop.calls(solver::stopSearch)) {
            CpSolverStatus status = solver.solve(some);
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return Optional.empty();
            }
            BitSet on = new BitSet(rules);
            for (int r = 0; r < rules; r++) {
                on.set(r, solver.booleanValue(variables.get(r)));
            }
            return Optional.of(on);
        }
    }
}
