package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Engine.Outcome;
import kcity.optimise.assignment.Programme.State;
import org.junit.jupiter.api.Test;

/** The pieces an answer is made of, each by itself. */
class PiecesTest {
    private static ProblemBuilder square(int reviews, int limit, int minimum) {
        var builder = new ProblemBuilder(reviews, limit, minimum);
        for (int a = 0; a < 3; a++) {
            for (int r = 0; r < 3; r++) {
                builder.allow("R" + r, "A" + a, BigDecimal.valueOf(10L * a + r), 3 * a + r);
            }
        }
        return builder;
    }

    /** Pair of application a and reviewer r. */
    private static int pair(int a, int r) {
        return 3 * a + r;
    }

    @Test
    void everyRepeatOfAPairNamesTheLineOfTheFirst() {
        var builder = square(1, 1, 0);
        assertThat(builder.twice()).isEmpty();
        builder.allow("R1", "A2", BigDecimal.ONE, 20);
        builder.allow("R0", "A0", BigDecimal.ONE, 21);
        builder.allow("R1", "A2", BigDecimal.ONE, 22);
        assertThat(builder.twice()).containsExactly(new int[] {0, 21}, new int[] {7, 20}, new int[] {7, 22});
    }

    @Test
    void thousandsOfPairsKeepTheirLinesAndAffinities() {
        var builder = new ProblemBuilder(1, 1, 0);
        for (int i = 0; i < 3000; i++) {
            builder.allow("R" + i % 60, "A" + i / 60, BigDecimal.valueOf(i), i);
        }
        builder.allow("R59", "A49", BigDecimal.ONE, 3000);
        assertThat(builder.twice()).containsExactly(new int[] {2999, 3000});
        var problem = builder.build();
        assertThat(problem.affinity[problem.find("R17", "A33")]).isEqualTo(33 * 60 + 17);
    }

    @Test
    void seventeenDigitsFitAtTheCommonScaleAndEighteenDoNot() {
        var fits = new ProblemBuilder(1, 1, 0);
        fits.allow("R", "A", new BigDecimal("12345678901234.5"), 1);
        fits.allow("S", "A", new BigDecimal("0.125"), 2);
        assertThat(fits.tooManyDigits()).isFalse();
        assertThat(fits.build().affinity).containsExactly(12345678901234500L, 125);
        var apart = new ProblemBuilder(1, 1, 0);
        apart.allow("R", "A", new BigDecimal("12345678901234.5"), 1);
        apart.allow("T", "A", new BigDecimal("0.1234"), 3);
        assertThat(apart.tooManyDigits()).isTrue();
        var round = new ProblemBuilder(1, 1, 0);
        round.allow("R", "A", new BigDecimal("1e17"), 1);
        assertThat(round.tooManyDigits()).isTrue();
        var single = new ProblemBuilder(1, 1, 0);
        single.allow("R", "A", new BigDecimal("1234567890123456789"), 1);
        assertThat(single.tooManyDigits()).isTrue();
    }

    @Test
    void applicationsAreTiedByTheReviewersTheyShare() {
        var problem = square(1, 3, 0).build();
        assertThat(new Components(problem, new int[] {pair(0, 0), pair(1, 0), pair(2, 0)}).count())
                .isEqualTo(1);
        var apart = new Components(problem, new int[] {pair(0, 0), pair(1, 0), pair(2, 1)});
        assertThat(apart.count()).isEqualTo(2);
        assertThat(apart.parts()[0]).isEqualTo(apart.parts()[1]).isNotEqualTo(apart.parts()[2]);
        assertThat(new Components(problem, new int[] {pair(0, 0), pair(1, 1), pair(2, 2)}).parts())
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void anApplicationThatNeedsNoReviewTiesNobody() {
        var builder = square(1, 3, 0);
        builder.demand("A1", 0);
        var components = new Components(builder.build(), new int[] {pair(0, 0), pair(2, 0)});
        assertThat(components.count()).isEqualTo(1);
    }

    private static List<String> rows(Programme programme) {
        return programme.rows.stream()
                .map(row -> row.least() + " ≤ " + Arrays.toString(row.pairs()) + " ≤ " + row.most())
                .toList();
    }

    @Test
    void aProgrammeStatesWhatCouldBeBrokenAndNothingElse() {
        var builder = square(1, 3, 0);
        builder.limit("R1", 2);
        builder.minimum("R2", 1);
        builder.group("G", 1, List.of("R0", "R1"));
        var problem = builder.build();
        assertThat(rows(new Programme(problem, Programme.allOpen(problem))))
                .containsExactly(
                        "1 ≤ [0, 1, 2] ≤ 1",
                        "1 ≤ [3, 4, 5] ≤ 1",
                        "1 ≤ [6, 7, 8] ≤ 1",
                        "0 ≤ [1, 4, 7] ≤ 2",
                        "1 ≤ [2, 5, 8] ≤ 3",
                        "0 ≤ [0, 1] ≤ 1",
                        "0 ≤ [3, 4] ≤ 1",
                        "0 ≤ [6, 7] ≤ 1");
    }

    @Test
    void whatIsSettledStandsAsAConstant() {
        var problem = square(2, 3, 0).build();
        var states = Programme.allOpen(problem);
        states[pair(0, 0)] = State.IN;
        states[pair(1, 0)] = State.OUT;
        var programme = new Programme(problem, states);
        assertThat(rows(programme)).containsExactly("1 ≤ [1, 2] ≤ 1", "2 ≤ [4, 5] ≤ 2", "2 ≤ [6, 7, 8] ≤ 2");
        programme.atLeast(2, 40);
        programme.oneOf(new int[] {pair(0, 0), pair(0, 1)});
        assertThat(rows(programme)).endsWith("40 ≤ [6, 7, 8] ≤ 63").hasSize(4);
        assertThat(programme.contradictory()).isFalse();
        programme.oneOf(new int[] {pair(1, 0)});
        assertThat(programme.contradictory()).isTrue();
    }

    @Test
    void tooManySettledContradictWhateverElseIsChosen() {
        var problem = square(1, 3, 0).build();
        var states = Programme.allOpen(problem);
        states[pair(0, 0)] = State.IN;
        states[pair(0, 1)] = State.IN;
        var programme = new Programme(problem, states);
        assertThat(programme.contradictory()).isTrue();
        for (var engine : List.of(new CpSat(), new Highs())) {
            assertThat(engine.solve(programme, problem.affinity, new int[0], new Stop(), _ -> {})
                            .outcome())
                    .isEqualTo(Outcome.IMPOSSIBLE);
        }
    }

    @Test
    void bothEnginesFindTheSameTotalOnceSettledPairsCount() {
        for (long seed = 0; seed < 40; seed++) {
            var problem = Instances.tiny(seed, true);
            var chance = Instances.chance(seed + 1000);
            var states = Programme.allOpen(problem);
            Arrays.setAll(states, p -> chance.nextInt(6) == 0 ? State.values()[1 + chance.nextInt(2)] : State.OPEN);
            var programme = new Programme(problem, states);
            var exact = new CpSat().solve(programme, problem.affinity, new int[0], new Stop(), _ -> {});
            var quick = new Highs().solve(programme, problem.affinity, new int[0], new Stop(), _ -> {});
            assertThat(quick.outcome()).as("seed " + seed).isEqualTo(exact.outcome());
            assertThat(problem.total(quick.chosen())).as("seed " + seed).isEqualTo(problem.total(exact.chosen()));
            if (exact.outcome() == Outcome.OPTIMAL) {
                IntStream.range(0, states.length)
                        .filter(p -> states[p] != State.OPEN)
                        .forEach(p -> assertThat(Arrays.binarySearch(exact.chosen(), p) >= 0)
                                .isEqualTo(states[p] == State.IN));
            }
        }
    }

    @Test
    void theExactEngineTellsOfAnswersOnTheWay() {
        var problem = square(1, 1, 0).build();
        var programme = new Programme(problem, Programme.allOpen(problem));
        var told = new java.util.ArrayList<int[]>();
        var answer = new CpSat().solve(programme, problem.affinity, new int[0], new Stop(), told::add);
        assertThat(told).isNotEmpty().allSatisfy(one -> assertThat(one).hasSize(3));
        assertThat(problem.total(answer.chosen())).isEqualTo(33);
    }
}
