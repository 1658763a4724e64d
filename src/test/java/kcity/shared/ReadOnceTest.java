package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {
    private final ReadOnce<String, String> texts = new ReadOnce<>();

    @Test
    void readsEachKeyOnce() {
        var reads = new AtomicInteger();
        for (var i = 0; i < 3; i++) {
            assertThat(texts.get("a", () -> "read " + reads.incrementAndGet())).isEqualTo("read 1");
        }
        assertThat(texts.get("b", () -> "read " + reads.incrementAndGet())).isEqualTo("read 2");
    }

    /** The first reader waits for a connection that the second one holds. */
    @Test
    void nobodyWaitsWhileAnotherReadsAndBothGetWhatWasKeptFirst() throws Exception {
        var reading = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(
                () -> texts.get("a", () -> {
                    reading.countDown();
                    await(released);
                    return "late";
                }),
                Thread::startVirtualThread);
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        var quick = CompletableFuture.supplyAsync(() -> texts.get("a", () -> "early"), Thread::startVirtualThread);
        assertThat(quick.get(10, TimeUnit.SECONDS)).isEqualTo("early");
        released.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("early");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("never released");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
