package kcity.optimise.selection.choose;

import static kcity.optimise.selection.Rounds.MILLION;
import static kcity.optimise.selection.Rounds.candidate;
import static kcity.optimise.selection.Rounds.group;
import static kcity.optimise.selection.Rounds.rules;
import static kcity.optimise.selection.Rounds.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.optimise.Stop;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice.Status;
import org.junit.jupiter.api.Test;

/** Rounds of one candidate, where every word on the way is known beforehand. */
class SmallestRoundsTest {
    private static final SelectionProblem ONE = new SelectionProblem(
            List.of(candidate("a", "demonstration", 300, "77.7")),
            rules(300, Map.of("demonstration", type(group(0, 1, 200, 400)))));

    @Test
    void stoppedBetweenTheSetAndItsProofItGivesTheSetWithoutOne() {
        Stop stop = new Stop();

        Choice choice = ChooseProjects.choose(ONE, 1, stop, _ -> stop.request());

        assertThat(choice.status()).isEqualTo(Status.FEASIBLE);
        assertThat(choice.grants()).extracting(Grant::id).containsExactly("a");
    }

    @Test
    void whatIsToldOnTheWayIsWhatIsFoundAndWhatCanBeReached() {
        List<Interim> told = new ArrayList<>();

        ChooseProjects.choose(ONE, 1, new Stop(), told::add);

        assertThat(told.getLast().value()).isEqualByComparingTo("77.7");
        assertThat(told.getLast().bound()).isEqualByComparingTo("77.7");
        assertThat(told.getLast().gap()).isZero();
    }

    @Test
    void theGapIsWhatMayStillBeGainedOfWhatCanBeReached() {
        assertThat(new Interim(new BigDecimal("150"), new BigDecimal("200")).gap())
                .isEqualTo(0.25);
        assertThat(new Interim(BigDecimal.ZERO, BigDecimal.ZERO).gap()).isZero();
    }

    @Test
    void whereNobodyCanTakeAnythingTheWholeEnvelopeIsLeft() {
        Choice choice = ChooseProjects.choose(
                new SelectionProblem(
                        ONE.candidates(), rules(300, Map.of("demonstration", type(group(0, 1, 500, 600))))),
                1);

        assertThat(choice.status()).isEqualTo(Status.OPTIMAL);
        assertThat(choice.leastLeftOverWon()).isEqualTo(300 * MILLION);
    }
}
