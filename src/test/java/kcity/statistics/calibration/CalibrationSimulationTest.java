package kcity.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import kcity.statistics.calibration.PanelSimulation.Outcome;
import kcity.statistics.calibration.Panels.Shape;
import org.junit.jupiter.api.Test;

/** The small edition of the simulation whose full figures stand in docs/engines.md. */
class CalibrationSimulationTest {
    private static final int PANELS = 60;

    @Test
    void intervalsHoldTheTruthAndCalibrationCostsNothingWhereAllAreEquallyStrict() {
        Outcome outcome = PanelSimulation.run(new Shape(60, 30, 3, 1, 0, 1), PANELS, 200, 1);
        assertThat(outcome.cover()).isBetween(0.93, 0.97);
        assertThat(outcome.rankCover()).isBetween(0.93, 0.98);
        assertThat(outcome.expected()).isLessThan(1.02);
        assertThat(outcome.adjusted()).isLessThan(1.02);
    }

    @Test
    void strictnessAsLargeAsErrorIsMostlyTakenOut() {
        Outcome outcome = PanelSimulation.run(new Shape(60, 30, 3, 1, 1, 1), PANELS, 200, 2);
        assertThat(outcome.cover()).isBetween(0.93, 0.97);
        assertThat(outcome.rankCover()).isBetween(0.93, 0.98);
        assertThat(outcome.expected()).isLessThan(0.6);
        assertThat(outcome.adjusted()).isLessThan(0.8);
    }
}
