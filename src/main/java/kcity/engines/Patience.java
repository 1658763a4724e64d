package kcity.engines;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kcity.optimise.Stop;
import org.jspecify.annotations.Nullable;

/** Ends a long solve early, after so many seconds or on Ctrl-C, and lets the answer still be written before the process ends. */
final class Patience implements AutoCloseable {
    /** Writing the answer takes no longer. */
    private static final long LAST_WORDS_SECONDS = 20;

    private final Stop stop = new Stop();
    private final CountDownLatch closed = new CountDownLatch(1);

    Patience(@Nullable Integer seconds) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ending, "last words"));
        if (seconds != null) {
            Thread.ofPlatform().daemon().start(() -> {
                if (!await(seconds)) {
                    stop.request();
                }
            });
        }
    }

    Stop stop() {
        return stop;
    }

    private void ending() {
        stop.request();
        boolean _ = await(LAST_WORDS_SECONDS);
    }

    private boolean await(long seconds) {
        try {
            return closed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
