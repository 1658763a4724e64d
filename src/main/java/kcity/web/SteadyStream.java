package kcity.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A body that has to keep coming: whoever sends a byte now and then holds nothing up. */
final class SteadyStream extends FilterInputStream {
    private static final long SECOND = 1_000_000_000L;
    private static final long QUICK = 5 * SECOND;
    private static final long GRACE = 20 * SECOND;
    private static final long LONGEST = 2 * 3_600 * SECOND;
    private static final long LEAST_A_SECOND = 1_000;
    private final SlowClients slow;
    private final String client;
    private final LongSupplier nanos;
    private final long begun;
    private long read;
    private boolean entered;

    SteadyStream(InputStream in, SlowClients slow, String client, LongSupplier nanos) {
        super(in);
        this.slow = slow;
        this.client = client;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        note(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        note(Math.max(0, count));
        return count;
    }

    private void note(int count) {
        read += count;
        var taken = nanos.getAsLong() - begun;
        if (taken > GRACE && (taken > LONGEST || read < taken / SECOND * LEAST_A_SECOND)) {
            throw new NotTaken(408);
        }
        if (taken > QUICK && !entered) {
            slow.enter(client);
            entered = true;
        }
    }

    /** The body stays open, as the answer goes the same way. */
    @Override
    public void close() {
        if (entered) {
            entered = false;
            slow.leave(client);
        }
    }
}
