package kcity.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import kcity.statistics.regression.Coefficient;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void aCellKnowsCountMeanDeviationAndErrorOfItsMean() {
        Cell cell = Cell.of(new double[] {1, 2, 3, 6});
        assertThat(cell.count()).isEqualTo(4);
        assertThat(cell.mean()).isEqualTo(3);
        assertThat(cell.deviation()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-15));
        assertThat(cell.error()).isCloseTo(Math.sqrt(14 / 12.0), within(1e-15));
        assertThat(cell.squares()).isCloseTo(14, within(1e-12));
        assertThat(Cell.ofError(4, 3, 0.5)).isEqualTo(new Cell(4, 3, 1));
        assertThat(Cell.of(new double[0]).mean()).isNaN();
    }

    @Test
    void theDeviationIsRightWhereTheMeanIsNoDouble() {
        double large = 0x1p53;
        // The mean is 2^53 + 1.5, between two doubles; 2.25 + 3 · 0.25 over 3 is 1.
        assertThat(Cell.of(new double[] {large, large + 2, large + 2, large + 2})
                        .deviation())
                .isEqualTo(1);
    }

    @Test
    void aChangeHasWelchsStudentsAndRobustErrors() {
        TwoByTwo change = TwoByTwo.change(new Cell(10, 5, 2), new Cell(12, 8, 3), 0.05);
        double variance = 4 / 10.0 + 9 / 12.0;
        assertThat(change.separate().estimate()).isEqualTo(3);
        assertThat(change.separate().error()).isCloseTo(Math.sqrt(variance), within(1e-15));
        assertThat(change.separate().freedom())
                .isCloseTo(variance * variance / (0.16 / 9 + 0.5625 / 11), within(1e-12));
        assertThat(change.pooled().error())
                .isCloseTo(Math.sqrt((9 * 4 + 11 * 9) / 20.0 * (1 / 10.0 + 1 / 12.0)), within(1e-15));
        assertThat(change.pooled().freedom()).isEqualTo(20);
        assertThat(change.robust().error()).isCloseTo(Math.sqrt((36 / 100.0 + 99 / 144.0) * 22 / 20), within(1e-15));
        assertThat(change.robust().name()).isEqualTo("change");
    }

    @Test
    void theDifferenceInDifferencesIsOneChangeLessTheOther() {
        TwoByTwo both = TwoByTwo.difference(
                new Cell(5, 10, 1), new Cell(6, 11, 1), new Cell(7, 20, 1), new Cell(8, 25, 1), 0.05);
        assertThat(both.pooled().estimate()).isEqualTo(4);
        assertThat(both.pooled().freedom()).isEqualTo(22);
        assertThat(both.pooled().error()).isCloseTo(Math.sqrt(1 / 5.0 + 1 / 6.0 + 1 / 7.0 + 1 / 8.0), within(1e-15));
        assertThat(both.separate().estimate()).isEqualTo(4);
        assertThat(both.separate().name()).isEqualTo("difference in differences");
    }

    @Test
    void changesAreMeansAfterLessMeansBeforeInOrderOfAppearance() {
        double[] outcome = {3, 1, 7, 5, 9, 2, 4};
        List<String> units = List.of("b", "a", "b", "a", "b", "a", "a");
        boolean[] after = {false, false, true, true, true, false, true};
        assertThat(PanelDifference.changes(outcome, units, after)).containsExactly(8 - 3, 4.5 - 1.5);
        assertThat(PanelDifference.treated(units, Set.of("a"))).containsExactly(false, true);
    }

    @Test
    void theSpreadOfTheUntreatedIsTheErrorWhereFewAreTreated() {
        Coefficient found = UntreatedSpread.of(
                "effect",
                8.5,
                new double[] {1, 10, 2, 12, 3, 4},
                new boolean[] {false, true, false, true, false, false},
                0.05);
        assertThat(found.name()).isEqualTo("effect");
        assertThat(found.estimate()).isEqualTo(8.5);
        assertThat(found.error()).isCloseTo(Math.sqrt(5 / 3.0) * Math.sqrt(1 / 2.0 + 1 / 4.0), within(1e-15));
        assertThat(found.freedom()).isEqualTo(3);
    }
}
