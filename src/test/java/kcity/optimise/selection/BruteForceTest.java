package kcity.optimise.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.Choice.Status;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.choose.Conflict;
import kcity.optimise.selection.choose.SmallestConflict;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

/** Both solvers, the tie rule and the amounts against trying everything. The seed of a round is in the message. */
public class BruteForceTest {
    @Test
    void bothSolversTheLotsAndTheAmountsAgreeWithTryingEverySetAndEveryAmount() {
        int infeasible = 0;
        int tied = 0;
        for (int seed = 0; seed < Repeats.of(600); seed++) {
            Choice choice = agree(2 + seed % 7, seed);
            infeasible += choice.status() == Status.INFEASIBLE ? 1 : 0;
            tied += choice.tied() ? 1 : 0;
        }
        assertThat(infeasible).as("rounds without a solution").isBetween(Repeats.part(60), 180);
        assertThat(tied).as("rounds with a tie").isBetween(Repeats.part(30), 180);
    }

    @Test
    void theyAgreeOnTwelveCandidatesToo() {
        for (int seed = 5000; seed < 5000 + Repeats.of(20); seed++) {
            agree(9 + seed % 4, seed);
        }
    }

    private static Choice agree(int size, int seed) {
        SelectionProblem problem = Rounds.random(size, seed);
        BruteForce.Best best = BruteForce.of(problem);
        Choice choice = ChooseProjects.choose(problem, BruteForce.SEED);
        String round = size + " candidates, seed " + seed;
        if (best == null) {
            assertThat(choice.status()).as(round).isEqualTo(Status.INFEASIBLE);
            assertThat(choice.conflict()).as(round).isNotNull();
            return choice;
        }
        assertThat(choice.status()).as(round).isEqualTo(Status.OPTIMAL);
        assertThat(choice.value()).as(round).isEqualByComparingTo(best.value());
        assertThat(choice.cpSatBound()).as(round).isEqualByComparingTo(best.value());
        assertThat(choice.highsValue()).as(round).isEqualByComparingTo(best.value());
        assertThat(choice.highsBound()).as(round).isEqualByComparingTo(best.value());
        assertThat(amounts(choice)).as(round).isEqualTo(best.amounts());
        assertThat(choice.tied()).as(round).isEqualTo(best.sets() > 1);
        return choice;
    }

    public static Map<String, Long> amounts(Choice choice) {
        return choice.grants().stream().collect(Collectors.toMap(Grant::id, Grant::amountWon));
    }

    @Test
    void noSmallerSetOfRulesConflictsAndNoneOfItsRulesCanBeMissed() {
        int seen = 0;
        for (int seed = 0; seen < Repeats.of(15); seed++) {
            Model model = new Model(Rounds.random(2 + seed % 5, seed));
            Conflict conflict = SmallestConflict.of(model, new Stop()).orElse(new Conflict(List.of()));
            if (conflict.rules().isEmpty()) {
                continue;
            }
            seen++;
            BitSet rules = new BitSet();
            IntStream.range(0, model.ruleRows.size())
                    .filter(r -> conflict.rules().contains(model.ruleRows.get(r).sentence()))
                    .forEach(rules::set);
            assertThat(possible(model, rules)).as("seed " + seed).isFalse();
            for (BitSet smaller : subsets(model.ruleRows.size(), rules.cardinality() - 1)) {
                assertThat(possible(model, smaller))
                        .as("seed " + seed + " " + smaller)
                        .isTrue();
            }
        }
    }

    private static List<BitSet> subsets(int of, int size) {
        List<BitSet> subsets = new ArrayList<>(List.of(new BitSet()));
        for (int round = 0; round < size; round++) {
            List<BitSet> larger = new ArrayList<>();
            for (BitSet subset : subsets) {
                for (int r = subset.length(); r < of; r++) {
                    BitSet more = (BitSet) subset.clone();
                    more.set(r);
                    larger.add(more);
                }
            }
            subsets = larger;
        }
        return subsets.subList(0, Math.min(subsets.size(), 300));
    }

    private static boolean possible(Model model, BitSet rules) {
        Linear linear = model.base.with(rules.stream()
                .boxed()
                .flatMap(r -> model.ruleRows.get(r).rows().stream())
                .toArray(Row[]::new));
        return CpSat.maximise(linear, new Stop()).status() == Solved.Status.OPTIMAL;
    }
}
