package kcity.jobs;

import java.time.Instant;
import java.util.List;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Long work that somebody asked for.
 *
 * @param owner id of the person who asked; "" for the platform itself
 * @param revision hash of the question when it was asked
 * @param startedAt when it was last begun
 * @param share how far it is, from 0 to 1
 * @param step message key of what is done now; "" before it begins
 * @param result what was kept, in the work's own writing
 * @param reasons why it failed
 */
public record Job(
        long id,
        String kind,
        Order order,
        String revision,
        String owner,
        Instant askedAt,
        @Nullable Instant startedAt,
        double share,
        String step,
        State state,
        @Nullable Instant endedAt,
        String result,
        List<Refused.Reason> reasons) {
    /** Where it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    public Job {
        reasons = List.copyOf(reasons);
    }

    public Reference about() {
        return order.about();
    }

    public boolean hasEnded() {
        return state.isEnd();
    }

    Job because(List<Refused.Reason> why) {
        return new Job(id, kind, order, revision, owner, askedAt, startedAt, share, step, state, endedAt, result, why);
    }
}
