package kcity.optimise.selection.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kcity.optimise.SolverProcess.Answered;
import kcity.optimise.SolverProcess.Stopped;
import kcity.optimise.Stop;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.explain.ChooseApart.Answer;
import kcity.optimise.selection.explain.ChooseApart.Nearest;
import kcity.optimise.selection.explain.ChooseApart.Question;
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

    /** What the other process runs, in this one. */
    @Test
    void howFarItIsComesFirstThenTheChoiceAndThenItsAnalysis() {
        List<Answer> told = new ArrayList<>();

        Answer answer = new ChooseApart().solve(new Question(PROBLEM, 1, true), told::add);

        Choice choice = ChooseProjects.choose(PROBLEM, 1);
        assertThat(answer).isEqualTo(new Answer(null, choice, AnalyseChoice.of(PROBLEM, choice, new Stop(), _ -> {})));
        assertThat(told.getLast()).isEqualTo(new Answer(null, choice, null));
        assertThat(told.subList(0, told.size() - 1))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.interim()).isNotNull());
    }

    @Test
    void nothingIsAnalysedUnaskedOrWithoutAChoice() {
        SelectionProblem impossible = new SelectionProblem(PROBLEM.candidates(), Rounds.rulesOf2024(1000));
        List<Answer> told = new ArrayList<>();

        assertThat(new ChooseApart().solve(new Question(PROBLEM, 1, false), told::add))
                .isEqualTo(new Answer(null, ChooseProjects.choose(PROBLEM, 1), null));
        assertThat(new ChooseApart().solve(new Question(impossible, 1, true), told::add))
                .isEqualTo(new Answer(null, ChooseProjects.choose(impossible, 1), null));
        assertThat(told).allSatisfy(it -> assertThat(it.interim()).isNotNull());
    }

    @Test
    void theEnvelopeIsAskedForTheNearestOfTheRefusedAlone() {
        Choice choice = ChooseProjects.choose(PROBLEM, 1);
        List<String> chosen = choice.grants().stream().map(Grant::id).toList();
        List<String> refused = PROBLEM.candidates().stream()
                .map(Candidate::id)
                .filter(id -> !chosen.contains(id))
                .toList();
        Nearest two = new Nearest(List.of(chosen.getFirst(), refused.get(3), refused.get(1), refused.get(2)), 2);

        assertThat(PROBLEM.candidates().stream().map(Candidate::id).filter(two.after(choice)))
                .containsExactly(refused.get(1), refused.get(3));
        assertThat(new ChooseApart().solve(new Question(PROBLEM, 1, true, two, null), _ -> {}))
                .isEqualTo(new Answer(
                        null, choice, AnalyseChoice.ofRefused(two.after(choice), PROBLEM, choice, new Stop())));
    }

    @Test
    void patienceEndsByItselfAndNoneIsGivenUnasked() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);

        try (Stop.Registration _ =
                new Question(PROBLEM, 1, true, null, Duration.ZERO).stop().calls(ended::countDown)) {
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(new Question(PROBLEM, 1, true).stop().requested()).isFalse();
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
