package kcity.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every second how far a job is that is at work here, and tells it when it was ended elsewhere. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private final CountDownLatch done = new CountDownLatch(1);

    Watch(BooleanSupplier open, Pulse pulse) {
        Thread.ofVirtual().name("watch of a job").start(() -> look(open, pulse));
    }

    private void look(BooleanSupplier open, Pulse pulse) {
        while (!isDone()) {
            try {
                pulse.tell();
                if (!open.getAsBoolean()) {
                    pulse.end();
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warn("whether a job is still wanted could not be read; looking again", e);
            }
        }
    }

    private boolean isDone() {
        try {
            return done.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
