package kcity.engines;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assign;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.Task;
import org.jspecify.annotations.Nullable;

/**
 * A solve that tells its progress after the first second and can be ended by Ctrl-C or a time limit; then the best so far is the answer. HiGHS cannot be
 * stopped inside, so it is only waited for a moment. Closed once the answer is written: until then a Ctrl-C waits.
 */
final class Solving implements AutoCloseable {
    private static final long SILENT = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(700);

    private final PrintWriter err;
    private final long start;
    private final @Nullable Integer seconds;
    private final Stop stop = new Stop();
    private final CountDownLatch written = new CountDownLatch(1);
    private final AtomicReference<@Nullable Assignment> best = new AtomicReference<>();
    private final Thread interrupted = new Thread(this::interrupted);
    private @Nullable Assignment told;

    Solving(PrintWriter err, long start, @Nullable Integer seconds) {
        this.err = err;
        this.start = start;
        this.seconds = seconds;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    Assignment solve(Task task) {
        FutureTask<Assignment> solve = new FutureTask<>(() -> Assign.solve(task, stop, best::set));
        Thread.ofPlatform().daemon().name("solver").start(solve);
        long stopped = Long.MAX_VALUE;
        while (true) {
            try {
                return solve.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                tell(now);
                if (seconds != null && now - start > TimeUnit.SECONDS.toNanos(seconds)) {
                    stop.request();
                }
                stopped = stop.requested() ? Math.min(stopped, now) : stopped;
                if (now - stopped > PATIENCE) {
                    Assignment interim = best.get();
                    return interim == null ? Assignment.nothing(task, Assignment.Status.UNKNOWN) : interim;
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop.request();
            }
        }
    }

    private void tell(long now) {
        Assignment interim = best.get();
        if (interim != null && interim != told && now - start > SILENT) {
            told = interim;
            if (interim.status() == Assignment.Status.INFEASIBLE) {
                err.println("kcity assign: " + interim.conflict().getLast());
                err.flush();
                return;
            }
            if (interim.status() == Assignment.Status.UNKNOWN) {
                err.printf(
                        "kcity assign: %.1f s: no total above %s is possible; none is found yet%n",
                        (now - start) / 1e9, interim.bound().toPlainString());
                err.flush();
                return;
            }
            err.printf(
                    "kcity assign: %.1f s: total %s of at most %s, worst-served %s of at most %s%n",
                    (now - start) / 1e9,
                    interim.total().toPlainString(),
                    interim.bound().toPlainString(),
                    interim.worst().toPlainString(),
                    interim.worstBound().toPlainString());
            err.flush();
        }
    }

    private void interrupted() {
        stop.request();
        try {
            boolean _ = written.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The shell is ending us already; the hook lets it go on.
        }
    }
}
