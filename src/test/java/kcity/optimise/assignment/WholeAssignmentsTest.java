package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import kcity.optimise.assignment.Task.Pair;
import kcity.testing.Written;
import org.junit.jupiter.api.Test;

/** Whole answers, as written in the resources: the assignment, every reason, prices of caps, conflicts in words. */
class WholeAssignmentsTest {
    private record Told(Assignment answer, List<Reasons.Row> reasons, List<String> words) {}

    private static void asWritten(String name, Task task) {
        Assignment answer = Assign.solve(task, new Stop(), _ -> {});
        List<Reasons.Row> rows = answer.status() == Status.INFEASIBLE ? List.of() : new Reasons(task, answer).rows();
        Written.asIn(
                "kcity/optimise/assignment/" + name + ".txt",
                new Told(answer, rows, rows.stream().map(Reasons.Row::reason).toList()));
    }

    /** Three reviews of each of seven applications, some of them wanting more or fewer, institutions that may read once. */
    private static ProblemBuilder builder(int limit) {
        var chance = Instances.chance(77);
        ProblemBuilder builder = new ProblemBuilder(3, limit, 1);
        for (int a = 0; a < 7; a++) {
            for (int r = 0; r < 9; r++) {
                if ((a + r) % 5 != 0) {
                    builder.allow("R" + r, "A" + a, BigDecimal.valueOf(chance.nextInt(100), 2), 10 * a + r);
                }
            }
        }
        builder.demand("A3", 2);
        builder.demand("A5", 4);
        builder.limit("R2", 4);
        builder.minimum("R4", 2);
        return builder;
    }

    private static ProblemBuilder grouped(int limit) {
        ProblemBuilder builder = builder(limit);
        builder.group("KR", 2, List.of("R0", "R1", "R2", "R3"));
        builder.group("KAIST", 1, List.of("R0", "R1"));
        return builder;
    }

    private static ProblemBuilder crossed(int limit) {
        ProblemBuilder builder = grouped(limit);
        builder.group("young", 2, List.of("R1", "R2", "R6", "R7"));
        return builder;
    }

    @Test
    void ofTheGreatestTotal() {
        asWritten("greatest", Task.greatestTotal(builder(3).build()));
        asWritten("greatest-grouped", Task.greatestTotal(grouped(3).build()));
        asWritten("greatest-crossed", Task.greatestTotal(crossed(4).build()));
    }

    @Test
    void ofTheFairest() {
        asWritten("fairest", Task.fairest(builder(3).build()));
        asWritten("fairest-crossed", Task.fairest(crossed(4).build()));
        asWritten("fairest-connected", Task.fairest(grouped(4).build()).andConnected());
    }

    @Test
    void ofARepair() {
        Problem before = builder(3).build();
        Assignment old = Assign.solve(Task.greatestTotal(before), new Stop(), _ -> {});
        List<Pair> pairs = IntStream.of(old.chosen())
                .mapToObj(p ->
                        new Pair(before.reviewers[before.reviewer[p]], before.applications[before.applicationOf(p)]))
                .toList();
        ProblemBuilder declined = builder(3);
        declined.limit("R6", 1);
        Task task = Task.repair(declined.build(), pairs);
        asWritten("repair", task);
        asWritten("repair-connected", task.andConnected());
    }

    @Test
    void ofWhatCannotBe() {
        asWritten("too-few-places", Task.greatestTotal(builder(2).build()));
        ProblemBuilder lonely = builder(3);
        lonely.demand("A9", 1);
        asWritten("nobody-allowed", Task.fairest(lonely.build()));
        ProblemBuilder grouped = builder(4);
        grouped.group("all", 2, IntStream.range(0, 9).mapToObj(r -> "R" + r).toList());
        asWritten("group-too-tight", Task.greatestTotal(grouped.build()));
        ProblemBuilder much = builder(9);
        much.minimum("R1", 7);
        asWritten("minimum-too-high", Task.greatestTotal(much.build()));
        ProblemBuilder crossed = crossed(4);
        crossed.group("both", 1, IntStream.range(1, 9).mapToObj(r -> "R" + r).toList());
        asWritten("crossing-too-tight", Task.fairest(crossed.build()).andConnected());
    }

    @Test
    void ofAStopBeforeTheStart() {
        Stop stop = new Stop();
        stop.request();
        Assignment answer = Assign.solve(Task.fairest(crossed(4).build()).andConnected(), stop, _ -> {});
        Written.asIn("kcity/optimise/assignment/stopped.txt", answer);
    }

    private record Drawn(
            List<Lottery.Price> prices, List<BigDecimal> chances, BigDecimal expected, List<Assignment> draws) {}

    @Test
    void ofALottery() {
        for (String cap : List.of("0.6", "0.75", "1")) {
            Problem problem = grouped(4).build();
            Lottery lottery = Lottery.under(problem, new BigDecimal(cap)).orElseThrow();
            Written.asIn(
                    "kcity/optimise/assignment/lottery-" + cap + ".txt",
                    new Drawn(
                            Lottery.prices(problem),
                            IntStream.range(0, problem.pairs())
                                    .mapToObj(lottery::chance)
                                    .toList(),
                            lottery.expected(),
                            List.of(lottery.draw(1), lottery.draw(2))));
        }
    }
}
