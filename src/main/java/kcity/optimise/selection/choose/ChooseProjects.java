package kcity.optimise.selection.choose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kcity.optimise.Highs;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.HighsProof;
import kcity.optimise.selection.LeftOver;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice.Status;
import org.jspecify.annotations.Nullable;

/** The best set with the best amounts, found and proved by CP-SAT, freed of ties, proved again by HiGHS. */
public final class ChooseProjects {
    private ChooseProjects() {}

    public static Choice choose(SelectionProblem problem, long seed) {
        return choose(problem, seed, new Stop(), _ -> {});
    }

    /** The seed decides lots among sets of equal value, else nothing. Progress comes whenever a better set is found. */
    public static Choice choose(SelectionProblem problem, long seed, Stop stop, Consumer<Interim> progress) {
        return new Run(new Model(problem), seed, stop, progress).choose();
    }

    private record Run(Model model, long seed, Stop stop, Consumer<Interim> progress) {
        Choice choose() {
            Linear whole = model.whole();
            Second second = Second.start(model);
            Solved solved = new CpSat(whole).solve(stop, this::tell);
            return switch (solved.status()) {
                case INFEASIBLE -> {
                    second.drop();
                    yield infeasible();
                }
                case OPEN -> open(solved, second.join(stop));
                case OPTIMAL -> proved(whole, solved, second);
            };
        }

        private void tell(long value, long bound) {
            progress.accept(new Interim(model.scale.decimal(value), model.scale.decimal(bound)));
        }

        private Choice proved(Linear whole, Solved solved, Second second) {
            Optional<ExactTies.Told> told = TieRule.apply(model, whole, known(solved), seed, stop)
                    .flatMap(untied -> new ExactTies(model, seed, stop).apply(whole, untied));
            if (told.isEmpty()) {
                return open(solved, second.join(stop));
            }
            long[] point = told.get().point();
            long beside = Math.abs(whole.worthOf(point) - solved.objective());
            if (!whole.holds(point) || beside > 2 * new ExactWorth(model).mostRounding()) {
                throw new IllegalStateException(
                        "the amounts are worth " + whole.worthOf(point) + " where CP-SAT proved " + solved.objective());
            }
            Second.Found found = second.join(stop);
            return answer(status(solved, found.proof()), solved, found, told.get());
        }

        /** HiGHS reckons in doubles: its bound may stand a hair off, never half a unit. */
        private static Status status(Solved first, HighsProof second) {
            boolean both = first.objective() == first.bound()
                    && second.status() == Highs.Status.OPTIMAL
                    && second.pointHolds()
                    && second.objective() == first.objective()
                    && Math.round(second.bound()) == first.objective();
            return both ? Status.OPTIMAL : Status.PROVED_ONCE;
        }

        private Choice open(Solved solved, Second.Found second) {
            long[] found = solved.point();
            if (found == null) {
                return empty(Status.UNKNOWN, null);
            }
            long[] point = Split.best(model, model.base.worth(), found);
            return answer(Status.FEASIBLE, solved, second, new ExactTies.Told(point, 0, 0));
        }

        private Choice infeasible() {
            return empty(Status.INFEASIBLE, SmallestConflict.of(model, stop).orElse(null));
        }

        /** What rounding took from the set that is best in fractions is given back to all figures of the proof, which speak of one set. */
        private Choice answer(Status status, Solved solved, Second.Found found, ExactTies.Told told) {
            HighsProof second = found.proof();
            long[] point = told.point();
            long spent = model.spentWon(point);
            boolean proved = status != Status.FEASIBLE;
            long beside = proved ? solved.objective() - model.base.worthOf(point) : 0;
            return new Choice(
                    status,
                    grants(model, point),
                    model.scale.decimal(model.base.worthOf(point)),
                    model.scale.decimal(solved.bound() - beside),
                    second.pointHolds() ? model.scale.decimal(second.objective() - beside) : null,
                    highsBound(second, beside),
                    told.draws() > 0,
                    told.untold() == 0 ? null : model.scale.decimal(told.untold()),
                    Lots.drawn(model, seed, Math.max(1, told.draws())),
                    spent,
                    model.rules.envelopeWon() - spent,
                    found.dearest() < 0 ? 0 : model.rules.envelopeWon() - found.dearest() * model.rules.stepWon(),
                    LeftOver.byRules(model.rules),
                    ineligible(),
                    null,
                    InputHashes.of(model.problem),
                    Versions.text(),
                    seed);
        }

        private @Nullable BigDecimal highsBound(HighsProof second, long beside) {
            return Double.isFinite(second.bound())
                    ? model.scale.decimal(BigDecimal.valueOf(second.bound()).subtract(BigDecimal.valueOf(beside)))
                    : null;
        }

        private Choice empty(Status status, @Nullable Conflict conflict) {
            return new Choice(
                    status,
                    List.of(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    null,
                    null,
                    false,
                    null,
                    Lots.drawn(model, seed, 1),
                    0,
                    model.rules.envelopeWon(),
                    status == Status.INFEASIBLE ? model.rules.envelopeWon() : 0,
                    LeftOver.byRules(model.rules),
                    ineligible(),
                    conflict,
                    InputHashes.of(model.problem),
                    Versions.text(),
                    seed);
        }

        private SortedMap<String, String> ineligible() {
            SortedMap<String, String> reasons = new TreeMap<>();
            for (int i = 0; i < model.size; i++) {
                String reason = model.amounts[i].ineligible();
                if (reason != null) {
                    reasons.put(model.candidates.get(i).id(), reason);
                }
            }
            return reasons;
        }
    }

    public static long[] known(Solved solved) {
        long[] point = solved.point();
        if (point == null) {
            throw new IllegalStateException("optimal without a point");
        }
        return point;
    }

    public static List<Grant> grants(Model model, long[] point) {
        return IntStream.of(model.members(point))
                .mapToObj(i -> new Grant(
                        model.candidates.get(i).id(),
                        point[model.size + i] * model.rules.stepWon(),
                        model.scale.decimal(model.worth(i, model.values[i]).at(point[model.size + i]))))
                .toList();
    }
}
