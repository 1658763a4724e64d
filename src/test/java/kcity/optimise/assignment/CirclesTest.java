package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assignment.Status;
import org.junit.jupiter.api.Test;

/** Rounds of circles that know little of each other, in which an idle reviewer ties nothing. Cuts that ask for one pair leaving a part do not end here. */
class CirclesTest {
    @Test
    void threeCirclesAreTiedTogetherWithProof() {
        Problem problem = Instances.circles(1, 3, 25, 30, 3, 4);
        List<Assignment> told = new ArrayList<>();
        Assignment answer = Assign.solve(Task.greatestTotal(problem).andConnected(), new Stop(), told::add);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(new Components(problem, answer.chosen()).count()).isEqualTo(1);
        Assignment free = Assign.solve(Task.greatestTotal(problem), new Stop(), _ -> {});
        assertThat(new Components(problem, free.chosen()).count()).isGreaterThan(1);
        assertThat(answer.total()).isLessThan(free.total());
        assertThat(told.getFirst().bound())
                .as("the flow's bound is there before any answer")
                .isEqualTo(free.bound());
        assertThat(told.get(1).status()).isEqualTo(Status.FEASIBLE);
        assertThat(new Components(problem, told.get(1).chosen()).count()).isEqualTo(1);
    }

    @Test
    void manySmallCirclesToo() {
        for (Problem problem : List.of(
                Instances.circles(1, 6, 5, 6, 3, 4),
                Instances.circles(1, 6, 8, 10, 3, 4),
                Instances.circles(1, 8, 6, 8, 3, 4))) {
            Assignment answer = Assign.solve(Task.greatestTotal(problem).andConnected(), new Stop(), _ -> {});
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(new Components(problem, answer.chosen()).count()).isEqualTo(1);
        }
    }

    /** Two reviews each let so many be idle that counting alone forbids nothing; that nobody may review in both circles does, at once. */
    @Test
    void circlesThatNobodyLinksAreRefusedBeforeAnySearch() {
        ProblemBuilder builder = new ProblemBuilder(2, 3, 0);
        for (int circle = 0; circle < 8; circle++) {
            for (int a = 0; a < 6; a++) {
                for (int r = 0; r < 8; r++) {
                    builder.allow("r" + circle + r, "a" + circle + a, BigDecimal.valueOf(1 + (3 * a + 5 * r) % 7), 0);
                }
            }
        }
        builder.allow("once", "a00", BigDecimal.ONE, 0);
        builder.allow("once", "a10", BigDecimal.ONE, 0);
        Problem problem = builder.build();
        Assignment answer = Assign.solve(Task.greatestTotal(problem).andConnected(), new Stop(), _ -> {});
        assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(answer.conflict())
                .contains("all applications must be comparable through reviewers they share")
                .last()
                .isEqualTo("these 3 rules together cannot be met; no fewer rules conflict");
    }

    /** Pairs of no loss tie a to b and c to d; 3 ties these, 5 the last: first what costs 5 for two parts, 3 for three. */
    @Test
    void partsThatOnlyDearPairsTieAreKnownBeforeAnyAnswer() {
        ProblemBuilder builder = new ProblemBuilder(1, 2, 0);
        String[][] pairs = {
            {"p", "a"}, {"p", "b"}, {"q", "c"}, {"q", "d"}, {"r", "a"}, {"r", "c"}, {"s", "d"}, {"s", "e"}, {"t", "a"}
        };
        for (String[] pair : pairs) {
            builder.allow(pair[0], pair[1], BigDecimal.ONE, 0);
        }
        Problem problem = builder.build();
        long[] losses = new long[pairs.length];
        losses[problem.find("r", "c")] = 3;
        losses[problem.find("s", "e")] = 5;
        losses[problem.find("t", "a")] = 9;

        assertThat(Circles.of(problem, losses))
                .extracting(it -> kinds(problem, it))
                .containsExactly("AABBC", "AAAAB");
        losses[problem.find("s", "e")] = 7;
        assertThat(Circles.of(problem, losses))
                .extracting(it -> kinds(problem, it))
                .containsExactly("AAAAB", "AABBC");
    }

    private static String kinds(Problem problem, int[] parts) {
        List<Integer> seen = new ArrayList<>();
        StringBuilder kinds = new StringBuilder();
        for (int a = 0; a < problem.applications.length; a++) {
            if (!seen.contains(parts[a])) {
                seen.add(parts[a]);
            }
            kinds.append((char) ('A' + seen.indexOf(parts[a])));
        }
        return kinds.toString();
    }

    @Test
    void theBoundSinksWithWhatIsProvedOnTheWay() {
        Problem problem = Instances.circles(1, 4, 4, 5, 2, 3);
        List<Assignment> told = new ArrayList<>();
        Assignment answer = Assign.solve(Task.greatestTotal(problem).andConnected(), new Stop(), told::add);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        List<BigDecimal> bounds = told.stream().map(Assignment::bound).toList();
        assertThat(bounds)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(answer.total()));
        assertThat(bounds.getFirst())
                .isEqualTo(Assign.solve(Task.greatestTotal(problem), new Stop(), _ -> {})
                        .bound());
        assertThat(bounds.getLast()).isLessThan(bounds.getFirst());
    }
}
