package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kcity.optimise.SolverProcess.Answered;
import kcity.optimise.SolverProcess.Failed;
import kcity.optimise.SolverProcess.Outcome;
import kcity.optimise.SolverProcess.Stopped;
import org.junit.jupiter.api.Test;

class SolverProcessTest {
    /** Says each number up to the question, then their sum. */
    public static final class Adding implements SolverProcess.Solve<Integer, Integer> {
        @Override
        public Integer solve(Integer question, Consumer<Integer> interim) {
            int sum = 0;
            for (int i = 1; i <= question; i++) {
                sum += i;
                System.out.println("what is printed must not disturb");
                interim.accept(i);
            }
            return sum;
        }
    }

    /** Two variables of one name: CBC's native check ends the process it runs in. */
    public static final class Dying implements SolverProcess.Solve<Integer, Integer> {
        @Override
        public Integer solve(Integer question, Consumer<Integer> interim) {
            Natives.load();
            MPSolver solver = MPSolver.createSolver("CBC");
            solver.objective().setCoefficient(solver.makeBoolVar("same"), 1);
            solver.objective().setCoefficient(solver.makeBoolVar("same"), 1);
            return solver.solve().swigValue();
        }
    }

    public static final class Endless implements SolverProcess.Solve<Integer, Integer> {
        @Override
        public Integer solve(Integer question, Consumer<Integer> interim) {
            interim.accept(7);
            while (question > 0) {
                Thread.onSpinWait();
            }
            return 0;
        }
    }

    public static final class Throwing implements SolverProcess.Solve<Integer, Integer> {
        @Override
        public Integer solve(Integer question, Consumer<Integer> interim) {
            throw new IllegalArgumentException("no such question as " + question);
        }
    }

    @Test
    void answersFromAProcessOfItsOwn() {
        List<Integer> heard = new ArrayList<>();
        assertThat(SolverProcess.run(Adding.class, 4, new Stop(), heard::add)).isEqualTo(new Answered<>(10));
        assertThat(heard).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFailedNativeCheckIsAnErrorToTheCallerAndNotItsEnd() {
        Outcome<Integer> outcome = SolverProcess.run(Dying.class, 1, new Stop(), _ -> {});
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed<Integer>) outcome).reason()).startsWith("the solver's process ended with code 134: ");
    }

    @Test
    void aStopEndsTheProcessAndGivesTheLastInterimAnswer() {
        Stop stop = new Stop();
        assertThat(SolverProcess.run(Endless.class, 1, stop, _ -> stop.request()))
                .isEqualTo(new Stopped<>(7));
    }

    @Test
    void whatHasNoEndEndsWhenThePatienceDoes() {
        assertThat(SolverProcess.run(Endless.class, 1, Stop.after(Duration.ofMillis(10)), _ -> {}))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void anExceptionThereIsAReasonHere() {
        assertThat(SolverProcess.run(Throwing.class, 3, new Stop(), _ -> {}))
                .isEqualTo(new Failed<>("java.lang.IllegalArgumentException: no such question as 3"));
    }

    @Test
    void aProcessThatCannotStartIsAFailureWithTheReason() {
        String home = System.getProperty("java.home");
        System.setProperty("java.home", "/no/such/place");
        try {
            assertThat(SolverProcess.run(Adding.class, 1, new Stop(), _ -> {}))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.reason())
                                    .startsWith("the solver's process could not start: ")
                                    .contains("/no/such/place/bin/java"));
        } finally {
            System.setProperty("java.home", home);
        }
    }
}
