package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockworkTest {
    @Test
    void aRoundThatHangsHoldsUpNoOther() throws InterruptedException {
        var never = new CountDownLatch(1);
        var rounds = new CountDownLatch(3);
        try (var clockwork = new Clockwork()) {
            clockwork.every("mail", () -> hang(never), 1);
            clockwork.every("announcements", rounds::countDown, 1);
            assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
            never.countDown();
        }
    }

    private static void hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anErrorOfTheMachineDoesNotEndTheRoundsSilently() throws InterruptedException {
        var tries = new AtomicInteger();
        var rounds = new CountDownLatch(3);
        try (var clockwork = new Clockwork()) {
            clockwork.every(
                    "announcements",
                    () -> {
                        rounds.countDown();
                        if (tries.incrementAndGet() < 3) {
                            throw new OutOfMemoryError("as a test says");
                        }
                    },
                    1);
            assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
