package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

/** Thousands of small problems, each solved by trying everything. A failure names the seed. */
class BruteForceTest {
    private int feasible;
    private int infeasible;

    @Test
    void findsTheGreatestTotalOrThatThereIsNone() {
        for (long seed = 0; seed < Repeats.of(2000); seed++) {
            Problem problem = Instances.tiny(seed, seed % 3 == 0);
            EveryAssignment every = new EveryAssignment(problem);
            check(seed, every, every.greatestTotal(), solve(Task.greatestTotal(problem)));
        }
        assertThat(feasible).isGreaterThan(Repeats.part(700));
        assertThat(infeasible).isGreaterThan(Repeats.part(300));
    }

    @Test
    void findsTheFairestAndThenTheGreatestTotal() {
        for (long seed = 10_000; seed < 10_000 + Repeats.of(1200); seed++) {
            Problem problem = Instances.tiny(seed, seed % 3 == 0);
            EveryAssignment every = new EveryAssignment(problem);
            Assignment answer = solve(Task.fairest(problem));
            check(seed, every, every.fairest().map(problem::total), answer);
            every.fairest()
                    .ifPresent(
                            best -> assertThat(problem.worst(answer.chosen())).isEqualTo(problem.worst(best)));
        }
        assertThat(feasible).isGreaterThan(Repeats.part(400));
    }

    @Test
    void keepsAllApplicationsComparableWhenAsked() {
        for (long seed = 20_000; seed < 20_000 + Repeats.of(150); seed++) {
            Problem problem = Instances.tiny(seed, seed % 4 == 0);
            EveryAssignment every = new EveryAssignment(problem);
            Assignment answer = solve(Task.greatestTotal(problem).andConnected());
            check(seed, every, every.greatestConnected(), answer);
            assertThat(answer.status() == Status.INFEASIBLE || every.connected(answer.chosen()))
                    .isTrue();
        }
        assertThat(feasible).isGreaterThan(Repeats.part(30));
    }

    @Test
    void keepsLeastNumbersOfGroupsAndFixedPairs() {
        for (long seed = 70_000; seed < 70_000 + Repeats.of(450); seed++) {
            Problem problem = Instances.tinyWithLeastsAndLocks(seed);
            EveryAssignment every = new EveryAssignment(problem);
            Task plain = seed % 3 == 0 ? Task.fairest(problem) : Task.greatestTotal(problem);
            Task task = seed % 5 == 0 ? plain.andConnected() : plain;
            Optional<Long> best = task.connected()
                    ? every.allowed.stream()
                            .filter(every::connected)
                            .max(byWish(problem, task.fair()))
                            .map(problem::total)
                    : every.allowed.stream().max(byWish(problem, task.fair())).map(problem::total);
            check(seed, every, best, solve(task));
        }
        assertThat(feasible).isGreaterThan(Repeats.part(50));
        assertThat(infeasible).isGreaterThan(Repeats.part(100));
    }

    private static Comparator<int[]> byWish(Problem problem, boolean fair) {
        Comparator<int[]> total = Comparator.comparingLong(problem::total);
        return fair ? Comparator.<int[]>comparingLong(problem::worst).thenComparing(total) : total;
    }

    private void check(long seed, EveryAssignment every, Optional<Long> best, Assignment answer) {
        String at = "seed " + seed + ", " + answer;
        if (best.isEmpty()) {
            infeasible++;
            assertThat(answer.status()).as(at).isEqualTo(Status.INFEASIBLE);
            assertThat(answer.conflict()).as(at).hasSizeGreaterThan(1);
            return;
        }
        feasible++;
        assertThat(answer.status()).as(at).isEqualTo(Status.OPTIMAL);
        assertThat(every.meetsAll(answer.chosen())).as(at).isTrue();
        assertThat(answer.total().unscaledValue().longValueExact()).as(at).isEqualTo(best.orElseThrow());
        assertThat(answer.bound()).as(at).isEqualTo(answer.total());
        assertThat(answer.worstBound()).as(at).isEqualTo(answer.worst());
    }

    private static Assignment solve(Task task) {
        return Assign.solve(task, new Stop(), _ -> {});
    }
}
