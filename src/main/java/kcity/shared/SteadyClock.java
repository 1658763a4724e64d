package kcity.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ticks in microseconds, the finest that PostgreSQL keeps, and never goes back: where the machine's clock does, this one stands still until that has
 * caught up.
 */
public final class SteadyClock extends Clock {
    private final InstantSource machine;
    private final ZoneId zone;
    private final AtomicReference<Instant> latest;

    /** @param floor the latest instant that was ever acknowledged */
    public SteadyClock(InstantSource machine, Instant floor) {
        this(machine, ZoneOffset.UTC, new AtomicReference<>(floor));
    }

    private SteadyClock(InstantSource machine, ZoneId zone, AtomicReference<Instant> latest) {
        this.machine = machine;
        this.zone = zone;
        this.latest = latest;
    }

    @Override
    public Instant instant() {
        return latest.accumulateAndGet(machine(), SteadyClock::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the machine's clock says. */
    public Instant machine() {
        return machine.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the machine's clock is behind what was acknowledged already. */
    public Duration behind() {
        var said = machine();
        return Duration.between(said, later(java.util.Objects.requireNonNull(latest.get()), said));
    }

    /** Goes by the machine's clock from now on, although that is earlier: to be told to the history. */
    public void goBack() {
        latest.set(machine());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(machine, other, latest);
    }
}
