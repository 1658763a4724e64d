package kcity.optimise;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kcity.shared.Refused;

/**
 * Long calculations that people wait for, one for every two processors at a time; whoever comes meanwhile waits up to a minute and is told then that
 * another one runs. The caller holds no connection and no lock.
 */
public final class Turn {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Turn HERE = new Turn(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    private final Semaphore places;
    private final Duration patience;

    Turn(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    Semaphore places() {
        return places;
    }

    /** The turn of this machine. */
    public static <T> T with(Supplier<T> calculation) {
        return HERE.take(calculation);
    }

    /** Throws {@link Refused} where no place came free in time. */
    <T> T take(Supplier<T> calculation) {
        if (!came()) {
            throw new Refused("refusal.optimise.busy", patience.toSeconds());
        }
        try {
            return calculation.get();
        } finally {
            places.release();
        }
    }

    private boolean came() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
