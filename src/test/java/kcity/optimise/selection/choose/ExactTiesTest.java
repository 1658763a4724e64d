package kcity.optimise.selection.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.Band;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.TypeRules;
import kcity.optimise.selection.explain.AnalyseChoice;
import org.junit.jupiter.api.Test;

/** Requests of many prime numbers of steps have no common unit: steps are rounded, and rounding must not decide between sets that are worth the same. */
class ExactTiesTest {
    private static final long MILLION = 1_000_000;

    /** A and B, cut to 200 million, are worth 66 2/3 and 33 1/3, by rounded steps 99.999999 together; C is worth 100. */
    @Test
    void equalSetsAreDecidedByLotAlsoWhereRoundingPartsThem() {
        SelectionProblem problem = problem(List.of(u("C", 40, "100")));
        assertThat(new Model(problem).scale.times()).as("no common unit").isEqualTo(1);
        assertThat(new ExactWorth(new Model(problem)).mostRounding()).isPositive();
        for (long seed = 1; seed <= 8; seed++) {
            Choice choice = ChooseProjects.choose(problem, seed);
            boolean pair = Lots.lot("A", seed, 1) + Lots.lot("B", seed, 1) > Lots.lot("C", seed, 1);

            assertThat(choice.status()).isEqualTo(Choice.Status.OPTIMAL);
            assertThat(choice.tied()).isTrue();
            assertThat(choice.untold()).isNull();
            assertThat(choice.grants().stream().map(Grant::id)).isEqualTo(pair ? List.of("A", "B") : List.of("C"));
            assertThat(choice.cpSatBound()).isEqualByComparingTo(choice.value());
            assertThat(choice.highsValue()).isEqualByComparingTo(choice.value());
            assertThat(AnalyseChoice.of(problem, choice, new Stop(), _ -> {}).candidates())
                    .filteredOn(it -> List.of("A", "B", "C").contains(it.id()))
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(it.costOfOpposite()).isEqualByComparingTo("0"));
        }
    }

    /** 100.0000001 is more than 100, though rounded steps say 99.999999 of the pair and more of C. */
    @Test
    void theTrulyBetterSetWinsAgainstRounding() {
        assertThat(ChooseProjects.choose(problem(List.of(u("C", 40, "99.9999999"))), 1)
                        .grants())
                .extracting(Grant::id)
                .containsExactly("A", "B");
        assertThat(ChooseProjects.choose(problem(List.of(u("C", 40, "99.9999999"))), 1)
                        .tied())
                .isFalse();
        assertThat(ChooseProjects.choose(problem(List.of(u("C", 40, "100.0000001"))), 1)
                        .grants())
                .extracting(Grant::id)
                .containsExactly("C");
    }

    @Test
    void whatTheOppositeCostsIsReckonedInFractionsWhereRoundingCouldSayAnything() {
        SelectionProblem problem = problem(List.of(u("C", 40, "99.9999997")));
        Choice choice = ChooseProjects.choose(problem, 1);

        assertThat(AnalyseChoice.of(problem, choice, new Stop(), _ -> {}).candidates())
                .filteredOn(it -> it.id().equals("C"))
                .singleElement()
                .satisfies(it -> assertThat(it.costOfOpposite()).isEqualByComparingTo("0.0000003"));
    }

    @Test
    void moreEqualSetsThanCanBeComparedAreSaidToBeUntold() {
        Choice choice = ChooseProjects.choose(
                problem(IntStream.rangeClosed(1, ExactTies.MOST + 2)
                        .mapToObj(i -> u("C" + i, 40, "100"))
                        .toList()),
                1);

        assertThat(choice.tied()).isTrue();
        assertThat(choice.untold()).isNotNull().isBetween(new BigDecimal("0.0000001"), new BigDecimal("0.0001"));
    }

    private static SelectionProblem problem(List<Candidate> further) {
        List<Candidate> candidates = new ArrayList<>(List.of(t("A", 30, "80"), t("B", 60, "50")));
        candidates.addAll(further);
        for (int steps : new int[] {23, 29, 31, 37, 41, 43, 47, 53, 59}) {
            candidates.add(t("Z" + steps, steps, "1"));
        }
        return new SelectionProblem(
                candidates,
                new SelectionRules(
                        400 * MILLION,
                        10 * MILLION,
                        new BigDecimal("0.5"),
                        AboveBand.CUT,
                        new TreeMap<>(Map.of("t", type(200), "u", type(400))),
                        null,
                        null,
                        List.of(),
                        new TreeSet<>(),
                        new TreeSet<>()));
    }

    private static TypeRules type(long millions) {
        return new TypeRules(
                new GroupRules(null, new Band(millions * MILLION, millions * MILLION), null), new TreeMap<>());
    }

    private static Candidate t(String id, int steps, String value) {
        return candidate(id, "t", steps, value);
    }

    private static Candidate u(String id, int steps, String value) {
        return candidate(id, "u", steps, value);
    }

    private static Candidate candidate(String id, String type, int steps, String value) {
        return new Candidate(id, type, null, id, "country of " + id, steps * 10 * MILLION, new BigDecimal(value), null);
    }
}
