package kcity.optimise.selection.choose;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kcity.optimise.Stop;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.CpSat.Solved;
import kcity.optimise.selection.HighsProof;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;

/** What a second core does while CP-SAT works: HiGHS's proof, and how much money these candidates could take at most. */
final class Second {
    private final Stop own = new Stop();
    private final FutureTask<Found> task;

    /** {@code dearest}: the most steps that can be granted under all rules; negative if not known. */
    record Found(HighsProof proof, long dearest) {}

    private Second(Model model) {
        task = new FutureTask<>(() -> find(model));
    }

    static Second start(Model model) {
        Second second = new Second(model);
        Thread.ofPlatform().daemon().name("second proof").start(second.task);
        return second;
    }

    private Found find(Model model) {
        Linear whole = model.whole();
        HighsProof proof = HighsProof.of(whole, own);
        Solved dearest = CpSat.maximise(whole.worth(model.money(1)), own);
        return new Found(proof, dearest.status() == Solved.Status.OPTIMAL ? dearest.objective() : -1);
    }

    /** Waits; ends early, with what there is, when the stop is requested. */
    Found join(Stop stop) {
        try (Stop.Registration _ = stop.calls(own::request)) {
            return task.get();
        } catch (InterruptedException e) {
            own.request();
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the second proof failed", e.getCause());
        }
    }

    /** Its answer is no longer wanted, but its native work must have ended before the caller goes on. */
    void drop() {
        own.request();
        Found _ = join(new Stop());
    }
}
