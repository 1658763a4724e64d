package kcity.optimise.selection.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.choose.ExactWorth;
import kcity.optimise.selection.choose.Split;
import org.jspecify.annotations.Nullable;

/** What a proved choice hangs on, every figure from proved solves. */
public final class AnalyseChoice {
    private static final int[] DIFFERENT = {1, 2, 3};

    private final Model model;
    private final Solves solves;
    private final long[] point;
    private final long best;
    private final ExactWorth exact;
    private final long rounding;
    private final Predicate<String> envelopesFor;
    private final Stop stop;

    private AnalyseChoice(Solves solves, Choice choice, Stop stop, Predicate<String> envelopesFor) {
        this.envelopesFor = envelopesFor;
        this.stop = stop;
        this.model = solves.model;
        this.solves = solves;
        this.point = model.point(choice.grants());
        this.best = solves.whole.worthOf(point);
        this.exact = new ExactWorth(model);
        this.rounding = exact.mostRounding();
    }

    /** Of a choice with a proof. Tells how many candidates are done; ends with {@link CancellationException} when stopped. */
    public static Analysis of(SelectionProblem problem, Choice choice, Stop stop, IntConsumer done) {
        Analysis analysis = asFarAs(problem, choice, stop, done);
        if (!analysis.whole()) {
            throw new CancellationException("stopped");
        }
        return analysis;
    }

    /** The same, but a stop leaves what was done by then: first the chosen, then the refused from the greatest value down. */
    public static Analysis asFarAs(SelectionProblem problem, Choice choice, Stop stop, IntConsumer done) {
        if (choice.status() != Choice.Status.OPTIMAL && choice.status() != Choice.Status.PROVED_ONCE) {
            throw new IllegalArgumentException("there is no proved choice: " + choice.status());
        }
        try (Solves solves = new Solves(new Model(problem), stop)) {
            return new AnalyseChoice(solves, choice, stop, candidate -> true).analysis(done);
        }
    }

    /**
     * Only what speaks to the refused: their figures and the reserve list, and the envelope at which one would fit for some of them, as it takes many
     * solves each.
     */
    public static Analysis ofRefused(
            Predicate<String> envelopesFor, SelectionProblem problem, Choice choice, Stop stop) {
        try (Solves solves = new Solves(new Model(problem), stop)) {
            return new AnalyseChoice(solves, choice, stop, envelopesFor).ofRefused();
        }
    }

    private Analysis ofRefused() {
        Threshold thresholds = new Threshold(solves);
        FittingEnvelope envelopes = new FittingEnvelope(solves);
        List<CandidateFigures> figures = IntStream.range(0, model.size)
                .parallel()
                .filter(i -> model.amounts[i].eligible() && point[i] == 0)
                .mapToObj(i -> refused(i, thresholds, envelopes))
                .toList();
        return analysis(figures, List.of(), true);
    }

    private Analysis analysis(IntConsumer done) {
        Threshold thresholds = new Threshold(solves);
        FittingEnvelope envelopes = new FittingEnvelope(solves);
        Progress progress = new Progress(done);
        IntStream.range(0, model.size).filter(i -> !model.amounts[i].eligible()).forEach(_ -> progress.more());
        List<Callable<Stream<CandidateFigures>>> questions = IntStream.range(0, model.size)
                .filter(i -> model.amounts[i].eligible())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -point[i]).thenComparingLong(i -> -model.values[i]))
                .map(i -> (Callable<Stream<CandidateFigures>>) () -> unlessStopped(() -> {
                    CandidateFigures own = point[i] == 1 ? chosen(i, thresholds) : refused(i, thresholds, envelopes);
                    progress.more();
                    return own;
                }))
                .toList();
        List<CandidateFigures> figures = inThisOrder(questions).stream()
                .sorted(Comparator.comparing(CandidateFigures::id))
                .toList();
        List<Alternative> alternatives = Arrays.stream(DIFFERENT)
                .boxed()
                .flatMap(different -> unlessStopped(() -> alternative(different)))
                .flatMap(List::stream)
                .toList();
        return analysis(figures, alternatives, !stop.requested());
    }

    /** Begun one after another, as many at a time as there are processors. */
    private static <T> List<T> inThisOrder(List<Callable<Stream<T>>> questions) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<T> answers = new ArrayList<>();
            for (Future<Stream<T>> answer : threads.invokeAll(questions)) {
                answer.get().forEach(answers::add);
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        }
    }

    private static <T> Stream<T> unlessStopped(Supplier<T> figure) {
        try {
            return Stream.of(figure.get());
        } catch (CancellationException e) {
            return Stream.empty();
        }
    }

    /** Counts what several threads do, in order. */
    private static final class Progress {
        private final IntConsumer done;
        private int count;

        Progress(IntConsumer done) {
            this.done = done;
        }

        synchronized void more() {
            done.accept(++count);
        }
    }

    private Analysis analysis(List<CandidateFigures> figures, List<Alternative> alternatives, boolean whole) {
        return new Analysis(
                figures,
                alternatives,
                new Reserve(model, point).list(),
                model.scale.decimal(Threshold.unit(model)).stripTrailingZeros(),
                whole);
    }

    private CandidateFigures chosen(int i, Threshold thresholds) {
        Question out = Question.of(model, i, false);
        Solved without = solves.solve(out);
        if (without.point() == null) {
            return figures(i, true, null, OptionalLong.empty(), null);
        }
        return figures(i, true, less(without, out), thresholds.of(i, point, without.objective()), null);
    }

    private CandidateFigures refused(int i, Threshold thresholds, FittingEnvelope envelopes) {
        Question in = Question.of(model, i, true);
        Solved with = solves.solve(in);
        OptionalLong envelope =
                envelopesFor.test(model.candidates.get(i).id()) ? envelopes.of(i) : OptionalLong.empty();
        Long won = envelope.isPresent() ? Long.valueOf(envelope.getAsLong() * model.rules.stepWon()) : null;
        if (with.point() == null) {
            return figures(i, false, null, OptionalLong.empty(), won);
        }
        return figures(i, false, less(with, in), thresholds.of(i, with.point(), best), won);
    }

    private long less(Solved other, Question asked) {
        return told(other) ? best - other.objective() : less(solves.solve(solves.whole.with(asked.fixed())));
    }

    /** How much less this is worth; where rounding of steps could say anything, in fractions. */
    private long less(Solved other) {
        if (told(other)) {
            return best - other.objective();
        }
        BigInteger own = exact.of(point);
        BigInteger its = exact.of(Split.best(model, solves.whole.worth(), ChooseProjects.known(other)));
        return Math.max(
                0,
                exact.units(own.subtract(its))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    private boolean told(Solved other) {
        return rounding == 0 || Math.abs(best - other.objective()) > 2 * rounding;
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
                model.scale.decimal(less(other)),
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
