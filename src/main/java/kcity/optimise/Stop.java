package kcity.optimise;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** A wish to end early with the best answer so far. Given to a solve by its caller, who may request it from any thread. */
public final class Stop {
    private final Set<Runnable> calls = new LinkedHashSet<>();
    private boolean requested;

    /** Requested by itself after so long, for callers whose own caller waits. */
    public static Stop after(Duration patience) {
        Stop stop = new Stop();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(patience);
                stop.request();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return stop;
    }

    public synchronized void request() {
        requested = true;
        calls.forEach(Runnable::run);
    }

    public synchronized boolean requested() {
        return requested;
    }

    /** Runs the call when a stop is requested, at once if it already was; until the returned is closed. */
    public synchronized Registration calls(Runnable call) {
        calls.add(call);
        if (requested) {
            call.run();
        }
        return () -> forget(call);
    }

    private synchronized void forget(Runnable call) {
        calls.remove(call);
    }

    /** Closed when the solve is over. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
