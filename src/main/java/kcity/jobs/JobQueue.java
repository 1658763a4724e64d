package kcity.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue in the database, in two lanes: calculations, as many at once as solvers run beside each other, and errands, which do not wait behind them.
 * Every process that has started takes jobs from it, each job is one process's, and that of a killed process passes to another when its heart has not
 * beaten for half a minute. A process that has not started runs its own jobs itself, at once.
 */
@Component
public class JobQueue {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BEATS = 6;
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    private static final int ERRANDS = 3;
    private final DataSource database;
    private final RunJobs run;
    private final Jobs jobs;
    private final Works works;
    private final OneTimeTask<Void> task;
    private final Set<Pulse> atWork = new HashSet<>();
    private @Nullable Lanes lanes;

    private record Lanes(Scheduler calculations, Scheduler errands) {
        List<Scheduler> both() {
            return List.of(calculations, errands);
        }
    }

    JobQueue(DataSource database, RunJobs run, Jobs jobs, Works works) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.run = run;
        this.jobs = jobs;
        this.works = works;
        this.task = Tasks.oneTime("job")
                .onFailure((done, job) -> job.reschedule(done, done.getTimeDone()))
                .execute((instance, _) -> take(Long.parseLong(instance.getId())));
    }

    /** From now on this process takes jobs; also what a process ran itself and was killed at. */
    public synchronized void start() {
        var starting = new Lanes(
                lane("jobs.scheduled_tasks", Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
                lane("jobs.scheduled_errands", ERRANDS));
        lanes = starting;
        starting.both().forEach(Scheduler::start);
        jobs.open().forEach(job -> put(starting, job.id(), job.kind()));
    }

    private Scheduler lane(String table, int threads) {
        return Scheduler.create(database, task)
                .tableName(table)
                .schedulerName(UUID.randomUUID()::toString)
                .threads(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
    }

    /** What is at work goes back to the queue, for the next process. */
    public void stop() {
        stopping().forEach(Scheduler::stop);
    }

    private synchronized List<Scheduler> stopping() {
        var ending = lanes == null ? List.<Scheduler>of() : lanes.both();
        lanes = null;
        atWork.forEach(Pulse::breakOff);
        return ending;
    }

    /** Inside the transaction that asks for it; false where this process takes nothing from the queue and is to run it itself, after that transaction. */
    synchronized boolean put(long id, String kind) {
        return lanes != null && put(lanes, id, kind);
    }

    /** Always due, in the order in which they were asked for. */
    private boolean put(Lanes into, long id, String kind) {
        var calculates = works.of(kind).filter(work -> !work.isCalculation()).isEmpty();
        var lane = calculates ? into.calculations() : into.errands();
        boolean _ = lane.scheduleIfNotExists(task.instance(Long.toString(id)), Instant.EPOCH.plusMillis(id));
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
        if (lanes == null) {
            pulse.breakOff();
        }
    }

    private synchronized void leave(Pulse pulse) {
        atWork.remove(pulse);
    }
}
