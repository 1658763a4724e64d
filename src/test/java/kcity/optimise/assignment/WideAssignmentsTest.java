package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of thousands of pairs, of which the search looks at a window only: the answers are those of all pairs at once. */
class WideAssignmentsTest {
    private static final int REVIEWERS = 60;

    /** Every reviewer may read everything; some are worth so much more that the flow wants nobody else. */
    private static ProblemBuilder builder(long seed, int applications, int reviews, int limit, int favour) {
        var chance = Instances.chance(seed);
        var builder = new ProblemBuilder(reviews, limit, 0);
        for (int a = 0; a < applications; a++) {
            for (int r = 0; r < REVIEWERS; r++) {
                long affinity = chance.nextInt(1000) + (r % 2 == 0 ? favour : 0);
                builder.allow("R" + r, "A" + a, BigDecimal.valueOf(affinity, 3), 0);
            }
        }
        return builder;
    }

    private static List<String> those(IntPredicate which) {
        return IntStream.range(0, REVIEWERS)
                .filter(which)
                .mapToObj(r -> "R" + r)
                .toList();
    }

    /** Two groups that cross, so that the flow alone does not hold them. */
    private static Problem crossing(long seed, int applications, int reviews, int limit, int favour) {
        var builder = builder(seed, applications, reviews, limit, favour);
        builder.group("even", 1, those(r -> r % 2 == 0));
        builder.group("front", 1, those(r -> r < REVIEWERS / 2));
        return builder.build();
    }

    /** All want the same few, so that the worst-served of the greatest total could be served better. */
    private static Problem crowded(long seed) {
        return Instances.random(seed, 400, REVIEWERS, 12, 2, 14);
    }

    private static long allAtOnce(Problem problem) {
        var programme = new Programme(problem, Programme.allOpen(problem));
        var answer = new Highs().solve(programme, problem.affinity, new int[0], new Stop(), _ -> {});
        return problem.total(answer.chosen());
    }

    private static void meetsTheGroups(Problem problem, Assignment answer) {
        for (var group : problem.groups) {
            var used = new int[problem.applications()];
            for (int pair : answer.chosen()) {
                if (IntStream.of(group.members()).anyMatch(member -> member == problem.reviewer[pair])) {
                    used[problem.applicationOf(pair)]++;
                }
            }
            assertThat(IntStream.of(used).max().orElse(0)).as(group.name()).isLessThanOrEqualTo(group.atMost());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 3, 0", "2, 60, 3, 100", "3, 60, 3, 700", "4, 60, 3, 50000", "5, 120, 5, 700", "6, 80, 3, 50000"
    })
    void theGreatestTotalUnderCrossingGroupsIsThatOfAllPairs(long seed, int applications, int limit, int favour) {
        var problem = crossing(seed, applications, 2, limit, favour);
        var answer = Assign.solve(Task.greatestTotal(problem), new Stop(), _ -> {});
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.total()).isEqualTo(problem.decimal(allAtOnce(problem)));
        assertThat(answer.bound()).isEqualTo(answer.total());
        meetsTheGroups(problem, answer);
    }

    @Test
    void crossingGroupsThatNoPairOfReviewersMeetsMakeItImpossible() {
        var builder = builder(7, 40, 2, 3, 0);
        for (int k = 0; k < 3; k++) {
            int left = k;
            builder.group("not " + k, 1, those(r -> r % 3 != left));
        }
        var stop = new Stop();
        var told = new ArrayList<Assignment>();
        var answer = Assign.solve(Task.greatestTotal(builder.build()), stop, one -> {
            told.add(one);
            stop.request();
        });
        assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(answer.chosen()).isEmpty();
        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.conflict())
                        .containsExactly(
                                "no assignment meets all rules; which of them conflict was still being sought"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsToldOnTheWayIsFeasibleGetsBetterAndEndsAtTheAnswer(long seed) {
        var problem = crossing(seed, 40, 2, 3, 300);
        var told = new ArrayList<Assignment>();
        var answer = Assign.solve(Task.fairest(problem), new Stop(), told::add);
        assertThat(told).isNotEmpty();
        for (int i = 0; i < told.size(); i++) {
            var one = told.get(i);
            assertThat(one.status()).isEqualTo(Status.FEASIBLE);
            meetsTheGroups(problem, one);
            assertThat(one.worst()).isLessThanOrEqualTo(answer.worst());
            assertThat(one.worstBound()).isGreaterThanOrEqualTo(answer.worst());
            assertThat(one.bound()).isGreaterThanOrEqualTo(one.total());
            if (i > 0) {
                var before = told.get(i - 1);
                assertThat(one.worst()).isGreaterThanOrEqualTo(before.worst());
                assertThat(one.worstBound()).isLessThanOrEqualTo(before.worstBound());
                assertThat(one.worst().compareTo(before.worst()) > 0
                                || one.total().compareTo(before.total()) > 0
                                || one.worstBound().compareTo(before.worstBound()) < 0)
                        .isTrue();
            }
        }
        assertThat(told.getLast().chosen()).isEqualTo(answer.chosen());
        assertThat(answer.worstBound()).isEqualTo(answer.worst());
    }

    @Test
    void whoStopsAtOnceGetsNothingOrThePlainFlow() {
        var stop = new Stop();
        stop.request();
        var nothing = Assign.solve(Task.greatestTotal(crossing(21, 60, 2, 3, 700)), stop, _ -> {});
        assertThat(nothing.status()).isEqualTo(Status.UNKNOWN);
        assertThat(nothing.chosen()).isEmpty();
        var flow = Assign.solve(Task.fairest(crowded(23)), stop, _ -> {});
        assertThat(flow.status()).isEqualTo(Status.FEASIBLE);
        assertThat(flow.worst()).isLessThan(flow.worstBound());
        assertThat(flow.bound()).isEqualTo(flow.total());
    }
}
