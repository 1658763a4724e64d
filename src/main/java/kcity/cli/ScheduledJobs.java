package kcity.cli;

import jakarta.annotation.PreDestroy;
import kcity.audit.WatchClock;
import kcity.documents.Uploads;
import kcity.jobs.JobQueue;
import kcity.notification.DeliverLetters;
import kcity.notification.WriteLetters;
import kcity.selection.AnnounceResults;
import org.springframework.stereotype.Component;

/**
 * What the running product does by itself: it works at jobs, announces what is due, writes letters and sends them, looks at the clocks and keeps the head of
 * the history outside. What one round misses the next one does.
 */
@Component
class ScheduledJobs {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private final AnnounceResults announce;
    private final WriteLetters write;
    private final DeliverLetters deliver;
    private final WatchClock watch;
    private final KeepHeads keep;
    private final JobQueue jobs;
    private final Uploads uploads;
    private final Clockwork clockwork = new Clockwork();

    ScheduledJobs(
            AnnounceResults announce,
            WriteLetters write,
            DeliverLetters deliver,
            WatchClock watch,
            KeepHeads keep,
            JobQueue jobs,
            Uploads uploads) {
        this.uploads = uploads;
        this.announce = announce;
        this.write = write;
        this.deliver = deliver;
        this.watch = watch;
        this.keep = keep;
        this.jobs = jobs;
    }

    void start() {
        jobs.start();
        clockwork.every("announcements", announce::announceDue, SECOND);
        clockwork.every("letters", write::writeDue, SECOND);
        clockwork.every("mail", deliver::deliverDue, 5 * SECOND);
        clockwork.every("clocks", watch::look, MINUTE);
        clockwork.every("heads", keep::keep, MINUTE);
        clockwork.every("uploads", uploads::sweep, 10 * MINUTE);
    }

    @PreDestroy
    void stop() {
        jobs.stop();
        clockwork.close();
    }
}
