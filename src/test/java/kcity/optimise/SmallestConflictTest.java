package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class SmallestConflictTest {
    /** Conflicts drawn at random; a set of rules is possible when it holds none of them. */
    @Test
    void findsTheFewestRulesAmongAnyConflicts() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int trial = 0; trial < Repeats.of(150); trial++) {
            int rules = 4 + chance.nextInt(10);
            List<BitSet> conflicts = new ArrayList<>();
            for (int i = 0; i < 1 + chance.nextInt(6); i++) {
                BitSet conflict = new BitSet();
                IntStream.range(0, 2 + chance.nextInt(4)).forEach(_ -> conflict.set(chance.nextInt(rules)));
                conflicts.add(conflict);
            }
            BitSet all = new BitSet();
            all.set(0, rules);
            SmallestConflict.Found found = new SmallestConflict(
                            rules, kept -> conflicts.stream().noneMatch(c -> within(c, kept)), 10_000, new Stop())
                    .within(all);
            int fewest = conflicts.stream().mapToInt(BitSet::cardinality).min().orElseThrow();
            assertThat(found.rules().cardinality()).as("trial " + trial).isEqualTo(fewest);
            assertThat(found.fewest()).isTrue();
            assertThat(conflicts).contains(found.rules());
        }
    }

    @Test
    void saysSoWhenTheQuestionsRunOut() {
        BitSet all = new BitSet();
        all.set(0, 100);
        SmallestConflict.Found found =
                new SmallestConflict(100, kept -> kept.cardinality() < 90, 20, new Stop()).within(all);
        assertThat(found.irreducible()).isFalse();
        assertThat(found.fewest()).isFalse();
        assertThat(found.rules().cardinality()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aStopEndsTheThinningOutAndNothingIsClaimed() {
        BitSet all = new BitSet();
        all.set(0, 100);
        Stop stop = new Stop();
        stop.request();
        SmallestConflict.Found found =
                new SmallestConflict(100, kept -> kept.cardinality() < 90, 1_000, stop).within(all);
        assertThat(found).isEqualTo(new SmallestConflict.Found(all, false, false));
    }

    private static SmallestConflict.Found among(int rules, int questions, int... conflict) {
        BitSet all = new BitSet();
        all.set(0, rules);
        return new SmallestConflict(rules, kept -> !IntStream.of(conflict).allMatch(kept::get), questions, new Stop())
                .within(all);
    }

    @Test
    void oneBadRuleOfSixtyFourIsFoundByHalvingInThirteenQuestions() {
        assertThat(among(64, 13, 5))
                .isEqualTo(new SmallestConflict.Found(BitSet.valueOf(new long[] {1 << 5}), true, true));
        assertThat(among(64, 12, 5).irreducible()).isFalse();
    }

    @Test
    void thatNoFewerRulesConflictIsSaidOnlyWhereTheQuestionsSufficed() {
        // Ten to drop all but the two; then six to show that none is possible and what hits it, and twenty to be kept
        // in
        // store for one alone, of which six are needed.
        BitSet two = BitSet.valueOf(new long[] {0b110});
        assertThat(among(10, 36, 1, 2)).isEqualTo(new SmallestConflict.Found(two, true, true));
        assertThat(among(10, 35, 1, 2)).isEqualTo(new SmallestConflict.Found(two, true, false));
        assertThat(among(10, 20, 1, 2)).isEqualTo(new SmallestConflict.Found(two, true, false));
    }

    @Test
    void whereAlmostAllRulesFitAFewQuestionsTellTheLargestSetOfThem() {
        int[] questions = {0};
        BitSet all = new BitSet();
        all.set(0, 256);
        SmallestConflict.Found found = new SmallestConflict(
                        256,
                        kept -> {
                            questions[0]++;
                            return !(kept.get(7) && kept.get(200) && kept.get(250));
                        },
                        10_000,
                        new Stop())
                .within(all);
        assertThat(found.rules().stream()).containsExactly(7, 200, 250);
        assertThat(found.fewest()).isTrue();
        assertThat(questions[0]).isLessThan(256);
    }

    @Test
    void amongMoreThanFourHundredRulesNoFewerAreSought() {
        assertThat(among(400, 10_000, 3, 399).fewest()).isTrue();
        SmallestConflict.Found many = among(401, 10_000, 3, 399);
        assertThat(many.rules().stream()).containsExactly(3, 399);
        assertThat(many.irreducible()).isTrue();
        assertThat(many.fewest()).isFalse();
    }

    private static boolean within(BitSet inner, BitSet outer) {
        return inner.stream().allMatch(outer::get);
    }
}
