package kcity.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue in the database. Every process that has started takes jobs from it, each job is one process's, and that of a killed process passes to another
 * when its heart has not beaten for half a minute. A process that has not started runs its own jobs itself, at once.
 */
@Component
public class JobQueue {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BEATS = 6;
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    private final DataSource database;
    private final RunJobs run;
    private final Jobs jobs;
    private final OneTimeTask<Void> task;
    private final Set<Pulse> atWork = new HashSet<>();
    private @Nullable Scheduler scheduler;

    JobQueue(DataSource database, RunJobs run, Jobs jobs) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.run = run;
        this.jobs = jobs;
        this.task = Tasks.oneTime("job")
                .onFailure((done, job) -> job.reschedule(done, done.getTimeDone()))
                .execute((instance, _) -> take(Long.parseLong(instance.getId())));
    }

    /** From now on this process takes jobs, as many at once as solvers run beside each other; also what a process ran itself and was killed at. */
    public synchronized void start() {
        scheduler = Scheduler.create(database, task)
                .tableName("jobs.scheduled_tasks")
                .schedulerName(UUID.randomUUID()::toString)
                .threads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
        scheduler.start();
        var started = scheduler;
        jobs.open().forEach(id -> put(started, id));
    }

    /** What is at work goes back to the queue, for the next process. */
    public void stop() {
        var ending = stopping();
        if (ending != null) {
            ending.stop();
        }
    }

    private synchronized @Nullable Scheduler stopping() {
        var ending = scheduler;
        scheduler = null;
        atWork.forEach(Pulse::breakOff);
        return ending;
    }

    /** Inside the transaction that asks for it; false where this process takes nothing from the queue and is to run it itself, after that transaction. */
    synchronized boolean put(long id) {
        return scheduler != null && put(scheduler, id);
    }

    /** Always due, in the order in which they were asked for. */
    private boolean put(Scheduler queue, long id) {
        boolean _ = queue.scheduleIfNotExists(task.instance(Long.toString(id)), Instant.EPOCH.plusMillis(id));
        return true;
    }

    void runHere(long id) {
        run.run(id, run.pulse(id));
    }

    private void take(long id) {
        var pulse = run.pulse(id);
        enter(pulse);
        try (var _ = new Watch(() -> jobs.isOpen(id), pulse)) {
            run.run(id, pulse);
        } finally {
            leave(pulse);
        }
    }

    private synchronized void enter(Pulse pulse) {
        atWork.add(pulse);
        if (scheduler == null) {
            pulse.breakOff();
        }
    }

    private synchronized void leave(Pulse pulse) {
        atWork.remove(pulse);
    }
}
