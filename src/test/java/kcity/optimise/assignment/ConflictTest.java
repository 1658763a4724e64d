package kcity.optimise.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kcity.optimise.SmallestConflict;
import kcity.optimise.Stop;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class ConflictTest {
    /** A tenth of the product's, where a test asks what is said after too much to try, and not how much that was. */
    private static final Conflict.Effort LITTLE = new Conflict.Effort(600, 0.7);

    /** Any 23 of 27 applications conflict with the 22 reviewers: which are the fewest is a question with too many answers to try. */
    @Test
    void givesUpOnTheFewestRulesWhereTooManyCanStandInForEachOther() {
        ProblemBuilder builder = new ProblemBuilder(1, 1, 1);
        for (int r = 0; r < 22; r++) {
            for (int a = 0; a < 27; a++) {
                if ((r * 7 + a * 5) % 9 != 0) {
                    builder.allow("r" + r, "a" + a, BigDecimal.ONE, 0);
                }
            }
        }
        List<Assignment> told = new ArrayList<>();
        Assignment answer = Assign.solve(Task.greatestTotal(builder.build()), new Stop(), LITTLE, told::add);
        assertThat(answer.status()).isEqualTo(Assignment.Status.INFEASIBLE);
        assertThat(answer.conflict().getLast()).contains("rules together cannot be met; ");
        assertThat(told.getLast().status()).isEqualTo(Assignment.Status.INFEASIBLE);
        assertThat(told.getFirst().conflict()).singleElement().asString().contains("was still being sought");
        assertThat(told.getLast().conflict().getLast())
                .as("the first conflict in which each rule is needed")
                .endsWith("rules together cannot be met; dropping any one of them helps");
    }

    /** Twenty reviews tie twenty applications to one reviewer at most, and one takes eleven. To find that by search is to try every way of sharing them out. */
    @Test
    void countsThatEqualApplicationsCannotAllBeCompared() {
        ProblemBuilder builder = new ProblemBuilder(1, 11, 0);
        for (int a = 0; a < 20; a++) {
            builder.allow("Kim", "a" + a, BigDecimal.ONE, 0);
            builder.allow("Lee", "a" + a, BigDecimal.ONE, 0);
        }
        Assignment answer =
                Assign.solve(Task.greatestTotal(builder.build()).andConnected(), new Stop(), LITTLE, _ -> {});
        assertThat(answer.status()).isEqualTo(Assignment.Status.INFEASIBLE);
        assertThat(answer.conflict().getFirst()).startsWith("12 applications need 12 reviews together: ");
        assertThat(answer.conflict())
                .contains(
                        "Kim takes at most 11 of 20 allowed",
                        "Lee takes at most 11 of 20 allowed",
                        "all applications must be comparable through reviewers they share")
                .last()
                .asString()
                .startsWith("these 15 rules together cannot be met; ");
    }

    @Test
    void whatCountingForbidsNoAssignmentDoes() {
        int forbidden = 0;
        for (long seed = 60_000; seed < 60_000 + Repeats.of(400); seed++) {
            Problem problem = Instances.tiny(seed, false);
            if (Connectable.perhaps(problem)) {
                continue;
            }
            EveryAssignment every = new EveryAssignment(problem);
            assertThat(every.allowed.stream().noneMatch(every::connected))
                    .as("seed " + seed)
                    .isTrue();
            forbidden += every.allowed.isEmpty() ? 0 : 1;
        }
        assertThat(forbidden).isPositive();
    }

    @Test
    void namesTheFewestRulesAndEachOfThemIsNeeded() {
        int told = 0;
        for (long seed = 30_000; seed < 30_000 + Repeats.of(250); seed++) {
            Problem problem = Instances.tiny(seed, seed % 3 == 0);
            if (!new EveryAssignment(problem).allowed.isEmpty()) {
                continue;
            }
            Conflict conflict = new Conflict(Task.greatestTotal(problem), new Stop());
            SmallestConflict.Found found = conflict.smallest();
            assertThat(found.fewest()).as("seed " + seed).isTrue();
            assertThat(conflict.possible(found.rules())).isFalse();
            found.rules().stream().forEach(rule -> {
                BitSet without = (BitSet) found.rules().clone();
                without.clear(rule);
                assertThat(conflict.possible(without)).isTrue();
            });
            assertThat(found.rules().cardinality()).as("seed " + seed).isEqualTo(fewest(conflict));
            told++;
        }
        assertThat(told).isGreaterThan(Repeats.part(40));
    }

    @Test
    void namesTheFewestAmongLeastNumbersAndFixedPairs() {
        int told = 0;
        for (long seed = 80_000; seed < 80_000 + Repeats.of(120); seed++) {
            Problem problem = Instances.tinyWithLeastsAndLocks(seed);
            if (!new EveryAssignment(problem).allowed.isEmpty()) {
                continue;
            }
            Conflict conflict = new Conflict(Task.greatestTotal(problem), new Stop());
            SmallestConflict.Found found = conflict.smallest();
            assertThat(found.rules().cardinality()).as("seed " + seed).isEqualTo(fewest(conflict));
            assertThat(new EveryAssignment(conflict.keeping(found.rules())).allowed)
                    .as("seed " + seed)
                    .isEmpty();
            told++;
        }
        assertThat(told).isPositive();
    }

    /** The linear proof of a conflict leads to one in which each rule is needed before fewer are sought, and that one is told. */
    @Test
    void tellsAFirstConflictOfCrossingGroupsOnTheWay() {
        List<Assignment> told = new ArrayList<>();
        Assignment answer = Assign.solve(Task.greatestTotal(Instances.crossing(1, 60, 40, 2)), new Stop(), told::add);
        assertThat(answer.status()).isEqualTo(Assignment.Status.INFEASIBLE);
        assertThat(answer.conflict())
                .contains("at most 1 of country 0 for one application", "at most 1 of country 1 for one application")
                .last()
                .isEqualTo("these 3 rules together cannot be met; no fewer rules conflict");
        assertThat(told.getLast().conflict().getLast()).endsWith("; dropping any one of them helps");
    }

    /** Every set of rules is tried, those of fewer first, until one conflicts. */
    private static int fewest(Conflict conflict) {
        int rules = conflict.rules().size();
        return IntStream.rangeClosed(0, rules)
                .filter(size -> IntStream.range(0, 1 << rules)
                        .filter(bits -> Integer.bitCount(bits) == size)
                        .anyMatch(bits -> !conflict.possible(BitSet.valueOf(new long[] {bits}))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPossibleUnderSomeRulesAgreesWithTryingEverything() {
        for (long seed = 40_000; seed < 40_000 + Repeats.of(300); seed++) {
            Problem problem = Instances.tiny(seed, true);
            Conflict conflict = new Conflict(Task.greatestTotal(problem), new Stop());
            BitSet kept = BitSet.valueOf(new long[] {Instances.chance(seed).nextLong()});
            kept.clear(conflict.rules().size(), 64);
            assertThat(conflict.possible(kept))
                    .as("seed " + seed)
                    .isEqualTo(!new EveryAssignment(conflict.keeping(kept)).allowed.isEmpty());
        }
    }

    @Test
    void saysItInWords() {
        ProblemBuilder builder = new ProblemBuilder(2, 1, 0);
        for (String application : List.of("P1", "P2")) {
            builder.allow("Kim", application, BigDecimal.ONE, 0);
            builder.allow("Lee", application, BigDecimal.ONE, 0);
        }
        builder.allow("Park", "P1", BigDecimal.ONE, 0);
        builder.group("KAIST", 1, List.of("Kim", "Lee"));
        Assignment answer = Assign.solve(Task.greatestTotal(builder.build()), new Stop(), _ -> {});
        assertThat(answer.conflict())
                .containsExactly(
                        "P2 needs 2; allowed: Kim, Lee",
                        "at most 1 of KAIST for one application",
                        "these 2 rules together cannot be met; no fewer rules conflict");
    }

    @Test
    void saysManyRulesOfAKindInOneLine() {
        ProblemBuilder builder = new ProblemBuilder(3, 2, 0);
        for (int a = 0; a < 20; a++) {
            for (int r = 0; r < 25; r++) {
                builder.allow("R" + r, "A" + a, BigDecimal.ONE, 0);
            }
        }
        Assignment answer = Assign.solve(Task.greatestTotal(builder.build()), new Stop(), LITTLE, _ -> {});
        assertThat(answer.conflict().getFirst()).startsWith("17 applications need 51 reviews together: A");
        assertThat(answer.conflict().get(1)).startsWith("25 reviewers take at most 50 reviews together: R0, R1, R10");
        assertThat(answer.conflict().getLast()).startsWith("these 42 rules together cannot be met");
    }

    /** A search by clauses would try every way of putting 23 reviews into 22 places; this test would then not end. */
    @Test
    void seesWhatCountingForbidsThoughGroupsCross() {
        ProblemBuilder builder = new ProblemBuilder(1, 1, 1);
        for (int a = 0; a < 23; a++) {
            for (int r = 0; r < 22; r++) {
                builder.allow("R" + r, "A" + a, BigDecimal.ONE, 0);
            }
        }
        builder.group("KAIST", 1, List.of("R0", "R1", "R2"));
        builder.group("Busan", 1, List.of("R2", "R3", "R4"));
        Assignment answer = Assign.solve(Task.greatestTotal(builder.build()), new Stop(), _ -> {});
        assertThat(answer.conflict().getFirst()).startsWith("23 applications need 23 reviews together: A0");
        assertThat(answer.conflict().get(1)).startsWith("22 reviewers take at most 22 reviews together: R0");
        assertThat(answer.conflict().getLast()).startsWith("these 45 rules together cannot be met");
    }
}
