package kcity.optimise.selection.explain;

import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import kcity.optimise.Stop;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import org.junit.jupiter.api.Test;

/** How an analysis is asked for, and what its caller hears. */
class AnalysesAskedForTest {
    @Test
    void askedForTheRefusedAloneTheirFiguresAreTheSame() {
        SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(16, 9, 1), Rounds.rulesOf2024(2600));
        Choice choice = ChooseProjects.choose(problem, 1);
        Analysis all = AnalyseChoice.of(problem, choice, new Stop(), _ -> {});

        Analysis refused = AnalyseChoice.ofRefused(_ -> true, problem, choice, new Stop());

        assertThat(refused.candidates())
                .isNotEmpty()
                .isEqualTo(all.candidates().stream().filter(it -> !it.chosen()).toList());
        assertThat(refused.reserve()).isEqualTo(all.reserve());
        assertThat(refused.alternatives()).isEmpty();
        assertThat(refused.whole()).isTrue();
        assertThat(AnalyseChoice.ofRefused(_ -> false, problem, choice, new Stop())
                        .candidates())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.envelopeWon()).isNull());
    }

    @Test
    void whatGoesWrongWhereItIsToldReachesTheCallerAsItIs() {
        SelectionProblem problem = new SelectionProblem(
                List.of(candidate("a", "t", 300, "90")), rules(4000, Map.of("t", type(group(0, 1, 200, 400)))));
        RuntimeException deaf = new UnsupportedOperationException("deaf");

        assertThatThrownBy(() -> AnalyseChoice.of(problem, ChooseProjects.choose(problem, 1), new Stop(), _ -> {
                    throw deaf;
                }))
                .isSameAs(deaf);
    }

    @Test
    void anInterruptedCallerIsToldAndKeepsItsInterrupt() {
        SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(16, 9, 1), Rounds.rulesOf2024(2600));
        Choice choice = ChooseProjects.choose(problem, 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> AnalyseChoice.of(problem, choice, new Stop(), _ -> {}))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
