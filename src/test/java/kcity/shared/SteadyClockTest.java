package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
    private final SteadyClock clock = new SteadyClock(machine::get, NOON.minusSeconds(60));

    @Test
    void goesByTheMachineInMicroseconds() {
        machine.set(NOON.plusNanos(1_234));
        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(clock.behind()).isZero();
    }

    @Test
    void standsStillWhileTheMachineIsBehindAndGoesOnOnceItHasCaughtUp() {
        assertThat(clock.instant()).isEqualTo(NOON);
        machine.set(NOON.minus(Duration.ofDays(1)));
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.behind()).isEqualTo(Duration.ofDays(1));
        machine.set(NOON.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void beginsWhereTheHistoryHasCome() {
        var later = new SteadyClock(machine::get, NOON.plusSeconds(3_600));
        assertThat(later.instant()).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(later.withZone(java.time.ZoneId.of("Asia/Seoul")).instant()).isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void goesBackWhereSomebodySaysThatTheMachineIsRight() {
        var later = new SteadyClock(machine::get, NOON.plusSeconds(3_600));
        later.goBack();
        assertThat(later.instant()).isEqualTo(NOON);
    }
}
