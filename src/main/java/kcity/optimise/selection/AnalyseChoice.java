package kcity.optimise.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat.Solved;
import org.jspecify.annotations.Nullable;

/** What a proved choice hangs on, every figure from proved solves. */
public final class AnalyseChoice {
    private static final int[] DIFFERENT = {1, 2, 3};

    private final Model model;
    private final Solves solves;
    private final long[] point;
    private final long best;
    private final Predicate<String> envelopesFor;

    private AnalyseChoice(SelectionProblem problem, Choice choice, Stop stop, Predicate<String> envelopesFor) {
        this.envelopesFor = envelopesFor;
        this.model = new Model(problem);
        this.solves = new Solves(model, stop);
        this.point = model.point(choice.grants());
        this.best = solves.whole.worthOf(point);
    }

    /** Of a choice with a proof. Tells how many candidates are done; ends with {@link java.util.concurrent.CancellationException} when stopped. */
    public static Analysis of(SelectionProblem problem, Choice choice, Stop stop, IntConsumer done) {
        if (choice.status() != Choice.Status.OPTIMAL && choice.status() != Choice.Status.PROVED_ONCE) {
            throw new IllegalArgumentException("there is no proved choice: " + choice.status());
        }
        return new AnalyseChoice(problem, choice, stop, candidate -> true).analysis(done);
    }

    /**
     * Only what speaks to the refused: their figures and the reserve list, and the envelope at which one would fit for some of them, as it takes many
     * solves each.
     */
    public static Analysis ofRefused(
            Predicate<String> envelopesFor, SelectionProblem problem, Choice choice, Stop stop) {
        return new AnalyseChoice(problem, choice, stop, envelopesFor).ofRefused();
    }

    private Analysis ofRefused() {
        Threshold thresholds = new Threshold(solves);
        FittingEnvelope envelopes = new FittingEnvelope(solves);
        List<CandidateFigures> figures = IntStream.range(0, model.size)
                .parallel()
                .filter(i -> model.amounts[i].eligible() && point[i] == 0)
                .mapToObj(i -> refused(i, thresholds, envelopes))
                .toList();
        return analysis(figures, List.of());
    }

    private Analysis analysis(IntConsumer done) {
        Threshold thresholds = new Threshold(solves);
        FittingEnvelope envelopes = new FittingEnvelope(solves);
        List<CandidateFigures> figures = new ArrayList<>();
        for (int i = 0; i < model.size; i++) {
            if (model.amounts[i].eligible()) {
                figures.add(point[i] == 1 ? chosen(i, thresholds) : refused(i, thresholds, envelopes));
            }
            done.accept(i + 1);
        }
        List<Alternative> alternatives = Arrays.stream(DIFFERENT)
                .mapToObj(this::alternative)
                .flatMap(List::stream)
                .toList();
        return analysis(figures, alternatives);
    }

    private Analysis analysis(List<CandidateFigures> figures, List<Alternative> alternatives) {
        return new Analysis(
                figures,
                alternatives,
                new Reserve(model, point).list(),
                model.scale.decimal(Threshold.unit(model)).stripTrailingZeros());
    }

    private CandidateFigures chosen(int i, Threshold thresholds) {
        Solved without = solves.solve(solves.whole.with(Row.fixed(i, 0)));
        if (without.point() == null) {
            return figures(i, true, null, OptionalLong.empty(), null);
        }
        return figures(i, true, best - without.objective(), thresholds.of(i, point, without.objective()), null);
    }

    private CandidateFigures refused(int i, Threshold thresholds, FittingEnvelope envelopes) {
        Solved with = solves.solve(solves.whole.with(Row.fixed(i, 1)));
        OptionalLong envelope =
                envelopesFor.test(model.candidates.get(i).id()) ? envelopes.of(i) : OptionalLong.empty();
        Long won = envelope.isPresent() ? Long.valueOf(envelope.getAsLong() * model.rules.stepWon()) : null;
        if (with.point() == null) {
            return figures(i, false, null, OptionalLong.empty(), won);
        }
        return figures(i, false, best - with.objective(), thresholds.of(i, with.point(), best), won);
    }

    private CandidateFigures figures(
            int i, boolean chosen, @Nullable Long cost, OptionalLong threshold, @Nullable Long envelopeWon) {
        BigDecimal at = threshold.isPresent() ? model.scale.decimal(threshold.getAsLong()) : null;
        return new CandidateFigures(
                model.candidates.get(i).id(),
                chosen,
                cost == null ? null : model.scale.decimal(cost),
                at,
                at == null
                        ? null
                        : at.subtract(model.scale.decimal(model.values[i])).abs(),
                envelopeWon);
    }

    private List<Alternative> alternative(int different) {
        int members = model.members(point).length;
        Solved other = members < different
                ? Solved.infeasible()
                : solves.solve(solves.whole.with(model.atMostOf(point, members - different)));
        if (other.point() == null) {
            return List.of();
        }
        long[] split = Split.best(model, solves.whole.worth(), other.point());
        return List.of(new Alternative(
                different,
                model.scale.decimal(other.objective()),
                model.scale.decimal(best - other.objective()),
                ids(i -> point[i] == 1 && split[i] == 0),
                ids(i -> point[i] == 0 && split[i] == 1),
                ChooseProjects.grants(model, split)));
    }

    private List<String> ids(java.util.function.IntPredicate which) {
        return IntStream.range(0, model.size)
                .filter(which)
                .mapToObj(i -> model.candidates.get(i).id())
                .toList();
    }
}
