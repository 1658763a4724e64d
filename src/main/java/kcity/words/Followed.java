package kcity.words;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What is read from files that somebody is writing: at most a second old. */
final class Followed<T> implements Supplier<T> {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final Supplier<T> read;
    private final LongSupplier nanoseconds;
    private T last;
    private long at;

    Followed(Supplier<T> read, LongSupplier nanoseconds) {
        this.read = read;
        this.nanoseconds = nanoseconds;
        this.last = read.get();
        this.at = nanoseconds.getAsLong();
    }

    @Override
    public synchronized T get() {
        var now = nanoseconds.getAsLong();
        if (now - at >= SECOND) {
            last = read.get();
            at = now;
        }
        return last;
    }
}
