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
    private @Nullable String step;
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
            ear.reached(share, key);
        }
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
