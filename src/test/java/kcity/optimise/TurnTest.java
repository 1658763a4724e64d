package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kcity.shared.Refused;
import org.junit.jupiter.api.Test;

class TurnTest {
    @Test
    void whoFindsEveryPlaceTakenIsTold() {
        var turn = new Turn(1, Duration.ZERO);
        var second = turn.take(() -> {
            assertThatThrownBy(() -> turn.take(() -> "never"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons().getFirst().key())
                                    .isEqualTo("refusal.optimise.busy"));
            return "first";
        });
        assertThat(second).isEqualTo("first");
    }

    @Test
    void aCalculationThatFailsGivesItsPlaceBack() {
        var turn = new Turn(1, Duration.ZERO);
        assertThatThrownBy(() -> turn.take(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turn.take(() -> "next")).isEqualTo("next");
    }
}
