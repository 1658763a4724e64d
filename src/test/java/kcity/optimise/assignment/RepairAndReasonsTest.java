package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcity.optimise.SolverProcess;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import kcity.optimise.assignment.Task.Pair;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class RepairAndReasonsTest {
    @Test
    void keepsTheMostOldPairsAndThenTheGreatestTotal() {
        int repaired = 0;
        for (long seed = 50_000; seed < 50_000 + Repeats.of(500); seed++) {
            Problem problem = Instances.tiny(seed, seed % 3 == 0);
            List<Pair> old = IntStream.range(0, problem.pairs())
                    .filter(p -> p % 3 == 0)
                    .mapToObj(p -> new Pair(
                            problem.reviewers[problem.reviewer[p]], problem.applications[problem.applicationOf(p)]))
                    .toList();
            Task task = Task.repair(problem, old);
            Optional<int[]> best = new EveryAssignment(problem)
                    .allowed.stream().max(Comparator.comparingInt(task::kept).thenComparingLong(problem::total));
            if (best.isPresent()) {
                Assignment answer = Assign.solve(task, new Stop(), _ -> {});
                assertThat(answer.kept()).as("seed " + seed).isEqualTo(task.kept(best.get()));
                assertThat(problem.total(answer.chosen())).as("seed " + seed).isEqualTo(problem.total(best.get()));
                repaired++;
            }
        }
        assertThat(repaired).isGreaterThan(Repeats.part(200));
    }

    @Test
    void aPairIsForcedExactlyWhenNoAssignmentIsWithoutIt() {
        int forced = 0;
        for (long seed = 60_000; seed < 60_000 + Repeats.of(500); seed++) {
            Problem problem = Instances.tiny(seed, false);
            List<int[]> allowed = new EveryAssignment(problem).allowed;
            if (allowed.isEmpty()) {
                continue;
            }
            Task task = Task.greatestTotal(problem);
            Assignment answer = Assign.solve(task, new Stop(), _ -> {});
            List<Reasons.Row> rows = new Reasons(task, answer).rows();
            for (int i = 0; i < rows.size(); i++) {
                int pair = answer.chosen()[i];
                boolean always = allowed.stream().allMatch(one -> Arrays.binarySearch(one, pair) >= 0);
                assertThat(rows.get(i).forced()).as("seed " + seed).isEqualTo(always);
                forced += always ? 1 : 0;
            }
        }
        assertThat(forced).isGreaterThan(Repeats.part(100));
    }

    @Test
    void saysRankAndWhoIsBetterAndElsewhere() {
        ProblemBuilder builder = new ProblemBuilder(1, 1, 0);
        builder.allow("Kim", "P1", new BigDecimal("0.9"), 0);
        builder.allow("Kim", "P2", new BigDecimal("0.8"), 0);
        builder.allow("Lee", "P1", new BigDecimal("0.7"), 0);
        builder.allow("Lee", "P2", new BigDecimal("0.1"), 0);
        builder.allow("Park", "P2", new BigDecimal("0.2"), 0);
        Task task = Task.greatestTotal(builder.build());
        Assignment answer = Assign.solve(task, new Stop(), _ -> {});
        assertThat(new Reasons(task, answer).rows())
                .extracting(Reasons.Row::application, Reasons.Row::reviewer, Reasons.Row::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "P1",
                                "Lee",
                                "number 2 of 2 allowed; 1 better reviewer serves the whole more elsewhere"),
                        org.assertj.core.groups.Tuple.tuple("P2", "Kim", "number 1 of 3 allowed"));
    }

    @Test
    void aSeparateProcessGivesTheSameAnswer() {
        Problem problem = Instances.random(3, 30, 20, 9, 2, 5);
        Task task = Task.fairest(problem).andConnected();
        Assignment here = Assign.solve(task, new Stop(), _ -> {});
        SolverProcess.Outcome<Assignment> there = AssignApart.run(task, new Stop(), _ -> {});
        assertThat(there)
                .isInstanceOfSatisfying(
                        SolverProcess.Answered.class,
                        answered -> assertThat(((Assignment) answered.answer()).chosen())
                                .isEqualTo(here.chosen()));
        assertThat(here.status()).isEqualTo(Status.OPTIMAL);
    }
}
