package kcity.optimise.selection.choose;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.BruteForceTest;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Rounds;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.TypeRules;
import kcity.optimise.selection.choose.Choice.Status;
import kcity.optimise.selection.explain.AnalyseChoice;
import kcity.optimise.selection.explain.Analysis;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class ChooseProjectsTest {
    @Test
    void theRulesOf2024LeaveAtLeast400MillionWhoeverApplies() {
        Choice choice = ChooseProjects.choose(
                new SelectionProblem(Rounds.candidatesLike2024(60, 25, 1), Rounds.rulesOf2024(4000)), 1);

        assertThat(choice.leastLeftOverByRulesWon()).isEqualTo(400 * MILLION);
        assertThat(choice.leastLeftOverWon()).isGreaterThanOrEqualTo(400 * MILLION);
        assertThat(choice.leftOverWon()).isGreaterThanOrEqualTo(choice.leastLeftOverWon());
        assertThat(choice.spentWon() + choice.leftOverWon()).isEqualTo(4000 * MILLION);
    }

    @Test
    void withEveryoneAskingForTheCeilingExactly400MillionAreLeft() {
        List<Candidate> dear = Rounds.candidatesLike2024(60, 25, 1).stream()
                .map(it -> new Candidate(
                        it.id(),
                        it.type(),
                        it.subtype(),
                        it.city(),
                        it.country(),
                        (it.type().equals("planning") ? 600 : 400) * MILLION,
                        it.value(),
                        null))
                .toList();

        Choice choice = ChooseProjects.choose(new SelectionProblem(dear, Rounds.rulesOf2024(4000)), 1);

        assertThat(choice.leftOverWon()).isEqualTo(400 * MILLION);
        assertThat(choice.leastLeftOverWon()).isEqualTo(400 * MILLION);
    }

    @Test
    void twoHundredRoundsAreProvedTwiceWithTheSameNumber() {
        for (int seed = 0; seed < Repeats.of(200); seed++) {
            int size = 8 + seed % 53;
            SelectionRules rules = size < 24
                    ? rules(
                            1200,
                            Map.of(
                                    "planning",
                                    type(group(1, 2, 300, 600)),
                                    "demonstration",
                                    type(group(1, 3, 200, 400))))
                    : Rounds.rulesLike2024(1, 2600, 2);
            SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(size, 12, seed), rules);

            Choice choice = ChooseProjects.choose(problem, 1);

            assertThat(choice.status()).as("seed " + seed).isEqualTo(Status.OPTIMAL);
            assertThat(List.of(choice.cpSatBound(), choice.highsValue(), choice.highsBound()))
                    .as("seed " + seed)
                    .containsOnly(choice.value());
            assertThat(choice.grants().stream().map(Grant::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(choice.value());
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotCount() {
        for (int seed = 0; seed < Repeats.of(5); seed++) {
            List<Candidate> candidates = tying(seed);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, new Random(seed));

            Choice straight = ChooseProjects.choose(new SelectionProblem(candidates, Rounds.rulesOf2024(2600)), 1);
            Choice mixed = ChooseProjects.choose(new SelectionProblem(shuffled, Rounds.rulesOf2024(2600)), 1);

            assertThat(mixed).isEqualTo(straight);
        }
    }

    /** Values of whole tens, so that many sets tie. */
    private static List<Candidate> tying(int seed) {
        return Rounds.candidatesLike2024(24, 9, seed).stream()
                .map(it -> new Candidate(
                        it.id(),
                        it.type(),
                        it.subtype(),
                        it.city(),
                        it.country(),
                        it.requestWon(),
                        BigDecimal.valueOf(it.value().intValue() / 10 * 10L),
                        null))
                .toList();
    }

    @Test
    void valuesTenTimesAsLargeChooseTheSameAndAreWorthTenTimesAsMuch() {
        List<Candidate> candidates = Rounds.candidatesLike2024(40, 12, 3);
        List<Candidate> larger = candidates.stream()
                .map(it -> new Candidate(
                        it.id(),
                        it.type(),
                        it.subtype(),
                        it.city(),
                        it.country(),
                        it.requestWon(),
                        it.value().movePointRight(1),
                        null))
                .toList();

        Choice once = ChooseProjects.choose(new SelectionProblem(candidates, Rounds.rulesLike2024(1, 2300, 1)), 1);
        Choice tenTimes = ChooseProjects.choose(new SelectionProblem(larger, Rounds.rulesLike2024(1, 2300, 1)), 1);

        assertThat(BruteForceTest.amounts(tenTimes)).isEqualTo(BruteForceTest.amounts(once));
        assertThat(tenTimes.value()).isEqualByComparingTo(once.value().movePointRight(1));
    }

    @Test
    void aLargerEnvelopeIsNeverWorthLess() {
        List<Candidate> candidates = Rounds.candidatesLike2024(30, 12, 4);
        BigDecimal before = BigDecimal.ZERO;
        for (long millions = 1800; millions <= 3600; millions += 120) {
            Choice choice = ChooseProjects.choose(new SelectionProblem(candidates, Rounds.rulesOf2024(millions)), 1);
            assertThat(choice.value()).as(millions + " million").isGreaterThanOrEqualTo(before);
            before = choice.value();
        }
    }

    @Test
    void equalSetsAreDecidedByTheLargestSumOfLotsAndSaidToBeTied() {
        List<Candidate> equals = List.of(
                candidate("a", "demonstration", 300, "50"),
                candidate("b", "demonstration", 300, "50"),
                candidate("c", "demonstration", 300, "50"));
        SelectionProblem problem =
                new SelectionProblem(equals, rules(1000, Map.of("demonstration", type(group(2, 2, 200, 400)))));
        Set<String> losers = new TreeSet<>();
        for (long seed = 1; seed <= 12; seed++) {
            long drawn = seed;
            String loser = equals.stream()
                    .map(Candidate::id)
                    .min(Comparator.comparingLong(id -> Lots.lot(id, drawn, 1)))
                    .orElseThrow();

            Choice choice = ChooseProjects.choose(problem, seed);

            assertThat(choice.tied()).isTrue();
            assertThat(choice.grants().stream().map(Grant::id)).hasSize(2).doesNotContain(loser);
            losers.add(loser);
        }
        assertThat(losers).as("every name loses now and then").containsExactly("a", "b", "c");
    }

    @Test
    void aSingleBestSetIsNotTiedAndTheSeedChangesNothing() {
        SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(30, 12, 8), Rounds.rulesOf2024(2600));

        Set<List<Grant>> answers = LongStream.range(0, 4)
                .mapToObj(seed -> ChooseProjects.choose(problem, seed))
                .peek(it -> assertThat(it.tied()).isFalse())
                .map(Choice::grants)
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void ofEquallyDeservingWinnersTheFirstIdGetsTheMoney() {
        SelectionProblem problem = new SelectionProblem(
                List.of(candidate("b", "demonstration", 400, "50"), candidate("a", "demonstration", 400, "50")),
                rules(650, Map.of("demonstration", type(group(2, 2, 200, 400)))));

        assertThat(BruteForceTest.amounts(ChooseProjects.choose(problem, 1)))
                .isEqualTo(Map.of("a", 400 * MILLION, "b", 250 * MILLION));
    }

    @Test
    void stoppedBeforeItBeginsItKnowsNothing() {
        Stop stop = new Stop();
        stop.request();

        Choice choice = ChooseProjects.choose(
                new SelectionProblem(Rounds.candidatesLike2024(60, 25, 1), Rounds.rulesOf2024(2600)), 1, stop, _ -> {});

        assertThat(choice.status()).isEqualTo(Status.UNKNOWN);
        assertThat(choice.grants()).isEmpty();
    }

    @Test
    void stoppedAtTheFirstSetItGivesThatSetWithAnHonestBound() {
        SelectionProblem problem =
                new SelectionProblem(Rounds.candidatesLike2024(400, 40, 1), Rounds.rulesLike2024(8, 20_000, 3));
        Stop stop = new Stop();
        List<Interim> told = new ArrayList<>();

        Choice choice = ChooseProjects.choose(problem, 1, stop, interim -> {
            told.add(interim);
            stop.request();
        });

        assertThat(told).isNotEmpty();
        assertThat(choice.status()).isEqualTo(Status.FEASIBLE);
        assertThat(choice.value()).isLessThanOrEqualTo(choice.cpSatBound());
        assertThat(new Model(problem).whole().holds(new Model(problem).point(choice.grants())))
                .isTrue();
        assertThat(told.getFirst().gap()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void theAnswerNamesWhatItWasGivenAndWhatMadeIt() {
        SelectionProblem problem = new SelectionProblem(Rounds.candidatesLike2024(12, 9, 1), Rounds.rulesOf2024(4000));
        Choice choice = ChooseProjects.choose(problem, 17);

        assertThat(choice.version()).isEqualTo("selection 2, OR-Tools 9.15.6755, HiGHS 1.12.0");
        assertThat(choice.seed()).isEqualTo(17);
        assertThat(choice.inputHash())
                .hasSize(64)
                .isEqualTo(InputHashes.of(problem))
                .isNotEqualTo(InputHashes.of(new SelectionProblem(
                        problem.candidates(), problem.rules().withEnvelope(4001 * MILLION))));
    }

    @Test
    void aFullGrantIsWorthExactlyTheValueAndEachStepWithheldItsShare() {
        SelectionProblem problem = new SelectionProblem(
                List.of(candidate("a", "demonstration", 400, "77.7")),
                rules(300, Map.of("demonstration", type(group(0, 1, 200, 400)))));
        Choice part = ChooseProjects.choose(problem, 1);
        Choice full = ChooseProjects.choose(
                new SelectionProblem(problem.candidates(), problem.rules().withEnvelope(400 * MILLION)), 1);

        assertThat(full.value()).isEqualByComparingTo("77.7");
        assertThat(part.value()).isEqualByComparingTo(new BigDecimal("77.7").multiply(new BigDecimal("0.875")));
    }

    /** Of 50 for 300 million, two thirds and one third granted, 75 together: as much as one of 75, though a step is worth 50 / 60. */
    @Test
    void setsOfOneWorthAreATieHoweverTheirPartsDivide() {
        TypeRules banded = type(group(0, 2, 100, 200));
        TypeRules fixed = type(group(0, 1, 300, 300));
        SelectionProblem problem = new SelectionProblem(
                List.of(
                        candidate("p", "t", 300, "50"),
                        candidate("q", "t", 300, "50"),
                        candidate("whole", "u", 300, "75")),
                new SelectionRules(
                        300 * MILLION,
                        10 * MILLION,
                        new BigDecimal("0.5"),
                        AboveBand.CUT,
                        new TreeMap<>(Map.of("t", banded, "u", fixed)),
                        null,
                        null,
                        List.of(),
                        new TreeSet<>(),
                        new TreeSet<>()));

        Choice choice = ChooseProjects.choose(problem, 1);
        Analysis analysis = AnalyseChoice.of(problem, choice, new Stop(), _ -> {});

        assertThat(choice.value()).isEqualByComparingTo("75");
        assertThat(choice.tied()).isTrue();
        assertThat(analysis.candidates())
                .allSatisfy(it -> assertThat(it.costOfOpposite()).isEqualByComparingTo("0"));
    }
}
