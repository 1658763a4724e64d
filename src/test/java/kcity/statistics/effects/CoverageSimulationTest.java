package kcity.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The small edition of the simulation whose full figures stand in docs/engines.md. */
class CoverageSimulationTest {
    private static final int DRAWS = 120;

    @Test
    void ordinaryErrorsOfAShortSeriesCoverFarTooLittleAndFairDesignsKeepTheirWord() {
        CoverageSimulation simulation = CoverageSimulation.run(DRAWS, 5);
        assertThat(simulation.score("interrupted series, ordinary errors").cover())
                .isLessThan(0.9);
        assertThat(simulation.score("before-after, Welch").cover()).isLessThan(0.85);
        assertThat(simulation
                        .score("interrupted series, Newey-West with n/(n-p)")
                        .cover())
                .isGreaterThan(
                        simulation.score("interrupted series, Newey-West").cover());
        assertThat(simulation
                        .score("interrupted series, autoregressive errors, small-sample")
                        .cover())
                .isGreaterThan(
                        simulation.score("interrupted series, ordinary errors").cover());
        assertThat(simulation
                        .score("difference in differences, CR2, 10 of 20 treated")
                        .cover())
                .isBetween(0.91, 0.99);
        assertThat(simulation
                        .score("difference in differences, CR2, 10 of 20 treated")
                        .size())
                .isBetween(0.01, 0.10);
        assertThat(simulation
                        .score("difference in differences, CR1, 1 of 20 treated")
                        .cover())
                .as("one treated cluster")
                .isLessThan(0.7);
        assertThat(simulation
                        .score("difference in differences, spread of the untreated, 1 of 20 treated")
                        .cover())
                .as("what the verdict rests on then")
                .isBetween(0.91, 0.99);
        assertThat(simulation.falseShare("difference in differences, randomisation, 1 of 20 treated", DRAWS))
                .isBetween(0.04, 0.17);
        assertThat(simulation.falseShare("synthetic control, rank", DRAWS)).isBetween(0.04, 0.17);
    }
}
