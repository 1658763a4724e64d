package kcity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that comes again and again, each on a thread of its own: one that hangs holds up no other, and one that fails comes again. */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int SECONDS_TO_FINISH = 20;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    /** @param milliseconds from the end of one round to the beginning of the next */
    synchronized void every(String name, Runnable round, long milliseconds) {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        threads.add(thread);
        var _ = thread.scheduleWithFixedDelay(() -> once(name, round), 0, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Whatever is thrown is told in the log, an error of the machine too: a round that ended silently would never come again. */
    private static void once(String name, Runnable round) {
        try {
            round.run();
        } catch (Throwable e) {
            LOG.error("a round of {} failed; the next one comes all the same", name, e);
        }
    }

    /** ScheduledJobs under way may finish; one that hangs is left behind. */
    @Override
    public synchronized void close() {
        threads.forEach(ScheduledExecutorService::shutdown);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        try {
            for (var thread : threads) {
                if (!thread.awaitTermination(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
