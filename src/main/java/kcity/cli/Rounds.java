package kcity.cli;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kcity.notification.DeliverLetters;
import kcity.notification.WriteLetters;
import kcity.selection.AnnounceResults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the running product does by itself, every second: it announces what is due, writes letters and sends them. What one round misses the next one does. */
@Component
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private final AnnounceResults announce;
    private final WriteLetters write;
    private final DeliverLetters deliver;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rounds").daemon().factory());

    Rounds(AnnounceResults announce, WriteLetters write, DeliverLetters deliver) {
        this.announce = announce;
        this.write = write;
        this.deliver = deliver;
    }

    void start() {
        every(announce::announceDue, 1);
        every(write::writeDue, 1);
        every(deliver::deliverDue, 5);
    }

    /** A round that fails is told in the log, and the next one comes all the same. */
    private void every(Runnable round, int seconds) {
        var _ = clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException e) {
                        LOG.error("a round failed", e);
                    }
                },
                0,
                seconds,
                TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdown();
        try {
            boolean _ = clockwork.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
