package kcity.optimise.selection;

import java.util.ArrayList;
import java.util.List;
import kcity.optimise.Stop;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.Choice.Status;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.explain.AnalyseChoice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.ChooseUnderDraws;
import kcity.optimise.selection.explain.DrawFigures;
import kcity.testing.Written;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole answers, as written in the resources: grants, bounds, what is left, conflicts, thresholds, costs, envelopes, other sets, reserves, draws. */
class WholeChoicesTest {
    private record Told(
            Choice choice,
            @Nullable Analysis analysis,
            @Nullable DrawFigures draws,
            List<Integer> steps) {}

    private static void asWritten(String name, SelectionProblem problem) {
        List<Integer> steps = new ArrayList<>();
        Choice choice = ChooseProjects.choose(problem, 11);
        boolean proved = choice.status() == Status.OPTIMAL;
        Analysis analysis = proved ? AnalyseChoice.of(problem, choice, new Stop(), steps::add) : null;
        DrawFigures draws = proved
                ? ChooseUnderDraws.of(problem, choice, DrawnValues.independent(problem, 6, 2), new Stop(), steps::add)
                : null;
        Written.asIn("kcity/optimise/selection/" + name + ".txt", new Told(choice, analysis, draws, steps));
    }

    @Test
    void ofSmallRoundsWithEveryKindOfRule() {
        for (int seed : new int[] {2, 5, 8, 13, 21, 34}) {
            asWritten("round-" + seed, Rounds.random(6, seed));
        }
    }

    @Test
    void ofARoundLikeThatOf2024() {
        asWritten("like-2024", new SelectionProblem(Rounds.candidatesLike2024(14, 6, 2), Rounds.rulesOf2024(2600)));
        asWritten(
                "too-little-money",
                new SelectionProblem(Rounds.candidatesLike2024(14, 6, 2), Rounds.rulesOf2024(1200)));
    }
}
