package kcity.optimise.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.optimise.SolverProcess.Answered;
import kcity.optimise.SolverProcess.Stopped;
import kcity.optimise.Stop;
import kcity.optimise.selection.ChooseApart.Answer;
import kcity.optimise.selection.ChooseApart.Question;
import org.junit.jupiter.api.Test;

class ChooseApartTest {
    private static final SelectionProblem PROBLEM =
            new SelectionProblem(Rounds.candidatesLike2024(16, 9, 1), Rounds.rulesOf2024(2600));

    @Test
    void anotherProcessGivesTheSameAnswer() {
        Choice here = ChooseProjects.choose(PROBLEM, 1);
        List<Answer> told = new ArrayList<>();

        var outcome = ChooseApart.run(new Question(PROBLEM, 1, true), new Stop(), told::add);

        assertThat(outcome)
                .isEqualTo(
                        new Answered<>(new Answer(null, here, AnalyseChoice.of(PROBLEM, here, new Stop(), _ -> {}))));
        assertThat(told.stream().map(Answer::choice).filter(Objects::nonNull)).containsExactly(here);
    }

    @Test
    void aConflictComesBackToo() {
        SelectionProblem impossible = new SelectionProblem(PROBLEM.candidates(), Rounds.rulesOf2024(1000));

        assertThat(ChooseApart.run(new Question(impossible, 1, true), new Stop(), _ -> {}))
                .isEqualTo(new Answered<>(new Answer(null, ChooseProjects.choose(impossible, 1), null)));
    }

    @Test
    void withoutPatienceTheAnswerSaysThatNothingIsProved() {
        var outcome = ChooseApart.run(new Question(PROBLEM, 1, true, null, Duration.ZERO), new Stop(), _ -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class,
                        it -> assertThat(Objects.requireNonNull(((Answer) it.answer()).choice())
                                        .status())
                                .isIn(Choice.Status.UNKNOWN, Choice.Status.FEASIBLE));
    }

    @Test
    void stoppedWhileItAnalysesItHasTheChoiceAlready() {
        Stop stop = new Stop();

        var outcome = ChooseApart.run(new Question(PROBLEM, 1, true), stop, answer -> {
            if (answer.choice() != null) {
                stop.request();
            }
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Stopped.class,
                        it -> assertThat(Objects.requireNonNull((Answer) it.interim())
                                        .choice())
                                .isEqualTo(ChooseProjects.choose(PROBLEM, 1)));
    }
}
