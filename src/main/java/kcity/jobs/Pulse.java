package kcity.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job that is at work says of itself, and hears from outside: that it was cancelled, or that its process is about to end. */
public final class Pulse {
    /** Hears how far it is. */
    interface Ear {
        void reached(double share, String step);
    }

    private final Ear ear;
    private final List<Runnable> calls = new ArrayList<>();
    private volatile @Nullable String step;
    private double share;
    private double told;
    private boolean over;
    private boolean brokenOff;

    Pulse(Ear ear) {
        this.ear = ear;
    }

    /** Of work that nobody looks at and nobody can cancel. */
    public static Pulse unheard() {
        return new Pulse((_, _) -> {});
    }

    /**
     * Shown to whoever looks. The caller holds no connection.
     *
     * @param share from 0 to 1
     * @param key message key of what is done now
     */
    public void reached(double share, String key) {
        if (!key.equals(step)) {
            step = key;
            begun(share);
            ear.reached(share, key);
        }
    }

    private synchronized void begun(double from) {
        share = from;
        told = from;
    }

    /**
     * Shown within a second to whoever looks; also while the caller holds a connection.
     *
     * @param share from 0 to 1
     */
    public synchronized void at(double share) {
        this.share = share;
    }

    /** Nobody wants the answer any more. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Says what was reached since it was asked for last. */
    void tell() {
        var reached = untold();
        if (reached >= 0) {
            ear.reached(reached, step == null ? "" : step);
        }
    }

    private synchronized double untold() {
        if (share <= told) {
            return -1;
        }
        told = share;
        return share;
    }

    /** Runs the call when nobody wants the answer any more, at once if that is so already. */
    public synchronized void whenOver(Runnable call) {
        calls.add(call);
        if (over) {
            call.run();
        }
    }

    /** Nobody wants the answer any more. */
    synchronized void end() {
        over = true;
        calls.forEach(Runnable::run);
    }

    /** The process ends; another one will take the job up again. */
    synchronized void breakOff() {
        brokenOff = true;
        end();
    }

    synchronized boolean isBrokenOff() {
        return brokenOff;
    }
}
