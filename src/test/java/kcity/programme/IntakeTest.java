package kcity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntakeTest {
    @Test
    void aWindowLetsItsLastSecondInAndNothingAfter() {
        Intake window = demonstration(2024).intake();
        assertThat(window.arrivalAt(Instant.parse("2024-01-29T14:59:59Z"))).isEqualTo(Intake.Arrival.EARLY);
        assertThat(window.arrivalAt(Instant.parse("2024-01-29T15:00:00Z"))).isEqualTo(Intake.Arrival.IN_TIME);
        assertThat(window.arrivalAt(Instant.parse("2024-03-19T14:59:59.999Z"))).isEqualTo(Intake.Arrival.IN_TIME);
        assertThat(window.arrivalAt(Instant.parse("2024-03-19T15:00:00Z"))).isEqualTo(Intake.Arrival.LATE);
    }

    @Test
    void aRollingIntakePassesWhatComesAfterTheCutOffToTheNextEdition() {
        Intake rolling = planning(2024).intake();
        assertThat(rolling.arrivalAt(Instant.parse("2024-04-30T14:59:59Z"))).isEqualTo(Intake.Arrival.IN_TIME);
        assertThat(rolling.arrivalAt(Instant.parse("2024-04-30T15:00:00Z"))).isEqualTo(Intake.Arrival.NEXT_EDITION);
        assertThat(planning(2025).intake().arrivalAt(Instant.parse("2024-04-30T15:00:00Z")))
                .isEqualTo(Intake.Arrival.IN_TIME);
        assertThat(planning(2025).intake().arrivalAt(Instant.parse("2025-03-01T00:00:00Z")))
                .isEqualTo(Intake.Arrival.NEXT_EDITION);
        assertThat(planning(2026).intake().arrivalAt(Instant.parse("2025-03-01T00:00:00Z")))
                .isEqualTo(Intake.Arrival.IN_TIME);
    }

    private static CallRules planning(int year) {
        return ProgrammeFiles.rulebook(year).call("planning").orElseThrow();
    }

    private static CallRules demonstration(int year) {
        return ProgrammeFiles.rulebook(year).call("demonstration").orElseThrow();
    }
}
