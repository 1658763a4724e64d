package kcity.optimise.selection.choose;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Places;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import org.junit.jupiter.api.Test;

/** One place for several; steps are worth whole units throughout, so that units alone decide who ties. */
class TieRuleTest {
    /** These ids have one lot in the first draw of seed 1, and in the second the later has the larger. */
    @Test
    void whereLotsTieTooTheyAreDrawnAgain() {
        assertThat(Lots.lot("x1023", 1, 1)).isEqualTo(Lots.lot("x1634", 1, 1));

        Choice choice = choose(1, "1", candidate("x1023", "t", 300, "50"), candidate("x1634", "t", 300, "50"));

        assertThat(winners(choice)).containsExactly("x1634");
        assertThat(choice.tied()).isTrue();
        assertThat(choice.lots()).containsEntry("x1023", List.of(677_542L, 72_044L));
        assertThat(choice.lots()).containsEntry("x1634", List.of(677_542L, 143_658L));
    }

    @Test
    void theSecondDrawFavoursNobodysName() {
        assertThat(Lots.lot("x1540", 1, 1)).isEqualTo(Lots.lot("x2178", 1, 1));
        assertThat(Lots.lot("x1540", 1, 2)).isGreaterThan(Lots.lot("x2178", 1, 2));

        assertThat(winners(choose(1, "1", candidate("x1540", "t", 300, "50"), candidate("x2178", "t", 300, "50"))))
                .containsExactly("x1540");
    }

    /** Under seed 3 the lot of a is larger than that of c by almost half of the greatest lot; b and c tie. */
    @Test
    void noLotOutweighsTheLeastUnitOfWorth() {
        Choice choice = choose(
                3,
                "1",
                candidate("a", "t", 300, "99.9999999"),
                candidate("b", "t", 300, "100"),
                candidate("c", "t", 300, "100"));

        assertThat(winners(choice)).containsExactly("c");
        assertThat(choice.value()).isEqualByComparingTo("100");
        assertThat(choice.tied()).isTrue();
    }

    /** Nearly 10^12 units in all, times more than all lots together, is beyond 63 bits; whether a place or its steps are what is worth so much. */
    @Test
    void valuesTooLargeToStandBesideLotsAreDecidedByLotAllTheSame() {
        for (String share : List.of("0", "1")) {
            List<Candidate> equals = IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> candidate("c" + i, "t", 270, "8.0000000028"))
                    .toList();
            for (long seed = 1; seed <= 3; seed++) {
                long drawn = seed;
                String luckiest = equals.stream()
                        .map(Candidate::id)
                        .max(Comparator.comparingLong(id -> Lots.lot(id, drawn, 1)))
                        .orElseThrow();

                Choice choice = choose(seed, share, equals.toArray(Candidate[]::new));

                assertThat(winners(choice)).as("share " + share).containsExactly(luckiest);
                assertThat(choice.tied()).isTrue();
            }
        }
    }

    private static List<String> winners(Choice choice) {
        return choice.grants().stream().map(Grant::id).toList();
    }

    private static Choice choose(long seed, String share, Candidate... candidates) {
        return ChooseProjects.choose(
                new SelectionProblem(
                        List.of(candidates),
                        new SelectionRules(
                                1000 * MILLION,
                                10 * MILLION,
                                new BigDecimal(share),
                                AboveBand.INELIGIBLE,
                                new TreeMap<>(Map.of("t", type(new GroupRules(new Places(1, 1), null, null)))),
                                null,
                                null,
                                List.of(),
                                new TreeSet<>(),
                                new TreeSet<>())),
                seed);
    }
}
