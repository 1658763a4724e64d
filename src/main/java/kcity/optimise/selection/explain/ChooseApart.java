package kcity.optimise.selection.explain;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kcity.optimise.SolverProcess;
import kcity.optimise.SolverProcess.Outcome;
import kcity.optimise.Stop;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.choose.Interim;
import org.jspecify.annotations.Nullable;

/** {@link ChooseProjects} and {@link AnalyseChoice} in a process of their own, for callers that must outlive a failed check in native code. */
public final class ChooseApart implements SolverProcess.Solve<ChooseApart.Question, ChooseApart.Answer> {
    /**
     * Analysed only where asked for and proved: wholly, or the refused alone with the fitting envelope of some of them. Where patience is given, what stands when it ends is the answer: the best
     * set so far with its bound, or the proved one without its analysis.
     */
    public record Question(
            SelectionProblem problem,
            long seed,
            boolean analysed,
            @Nullable Nearest envelopes,
            @Nullable Duration patience)
            implements Serializable {
        public Question(SelectionProblem problem, long seed, boolean analysed) {
            this(problem, seed, analysed, null, null);
        }

        Stop stop() {
            return patience == null ? new Stop() : Stop.after(patience);
        }
    }

    /** Those so many of the refused that come first in this order of ids. */
    public record Nearest(List<String> order, int most) implements Serializable {
        public Nearest {
            order = List.copyOf(order);
        }

        Predicate<String> after(Choice choice) {
            Set<String> chosen = choice.grants().stream().map(Grant::id).collect(Collectors.toSet());
            return order.stream().filter(id -> !chosen.contains(id)).limit(most).collect(Collectors.toSet())::contains;
        }
    }

    /** On the way: how far it is. At the end: the choice, and its analysis if that was asked for. */
    public record Answer(
            @Nullable Interim interim,
            @Nullable Choice choice,
            @Nullable Analysis analysis) implements Serializable {}

    /** Stopped: the choice, if it was made before the analysis was done, is in the interim answer. */
    public static Outcome<Answer> run(Question question, Stop stop, Consumer<Answer> interim) {
        return SolverProcess.run(ChooseApart.class, question, stop, interim);
    }

    @Override
    public Answer solve(Question question, Consumer<Answer> interim) {
        Stop stop = question.stop();
        Choice choice = ChooseProjects.choose(
                question.problem, question.seed, stop, it -> interim.accept(new Answer(it, null, null)));
        var proved = choice.status() == Choice.Status.OPTIMAL || choice.status() == Choice.Status.PROVED_ONCE;
        if (!question.analysed || !proved) {
            return new Answer(null, choice, null);
        }
        interim.accept(new Answer(null, choice, null));
        return new Answer(null, choice, analysis(question, choice, stop));
    }

    private static @Nullable Analysis analysis(Question question, Choice choice, Stop stop) {
        try {
            return question.envelopes == null
                    ? AnalyseChoice.of(question.problem, choice, stop, _ -> {})
                    : AnalyseChoice.ofRefused(question.envelopes.after(choice), question.problem, choice, stop);
        } catch (CancellationException e) {
            return null;
        }
    }
}
