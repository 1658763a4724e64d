package kcity.optimise.selection;

import java.io.Serializable;
import java.util.function.Consumer;
import kcity.optimise.SolverProcess;
import kcity.optimise.SolverProcess.Outcome;
import kcity.optimise.Stop;
import org.jspecify.annotations.Nullable;

/** {@link ChooseProjects} and {@link AnalyseChoice} in a process of their own, for callers that must outlive a failed check in native code. */
public final class ChooseApart implements SolverProcess.Solve<ChooseApart.Question, ChooseApart.Answer> {
    /** Analysed only where asked for and proved. */
    public record Question(SelectionProblem problem, long seed, boolean analysed) implements Serializable {}

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
        Choice choice = ChooseProjects.choose(
                question.problem, question.seed, new Stop(), it -> interim.accept(new Answer(it, null, null)));
        if (!question.analysed || choice.status() == Choice.Status.INFEASIBLE) {
            return new Answer(null, choice, null);
        }
        interim.accept(new Answer(null, choice, null));
        return new Answer(null, choice, AnalyseChoice.of(question.problem, choice, new Stop(), _ -> {}));
    }
}
