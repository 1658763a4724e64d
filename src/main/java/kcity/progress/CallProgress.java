package kcity.progress;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kcity.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come, and how many of what it received are how far.
 *
 * @param announceAt null before the committee has decided
 */
public record CallProgress(
        Call call, CallStage stage, @Nullable Instant announceAt, List<StageCount> counts) {
    /** What its own edition decides on. */
    public long considered() {
        return sum(one -> true);
    }

    public long at(ApplicationStage stage) {
        return all(one -> one.stage() == stage);
    }

    public long waitingForScreening() {
        return sum(one -> one.stage().waitsForScreening());
    }

    public long at(Set<ApplicationStage> stages) {
        return all(one -> stages.contains(one.stage()));
    }

    /** Neither decided nor left out of the review. */
    public long unscreened() {
        return sum(one -> one.eligible() == null && !one.stage().isEnd());
    }

    public long eligible() {
        return sum(StageCount::isEligible);
    }

    public long notEligible() {
        return sum(one -> Boolean.FALSE.equals(one.eligible()));
    }

    public long shortListed() {
        return sum(one -> one.isEligible() && one.listed());
    }

    public long notShortListed() {
        return sum(one -> one.isEligible() && !one.listed());
    }

    public long toConsult() {
        return sum(one ->
                one.isEligible() && one.listed() && !one.begun() && !one.stage().isEnd());
    }

    public long begun() {
        return sum(StageCount::begun);
    }

    public long consulting() {
        return sum(one -> one.begun() && one.went() == null);
    }

    /** Consultings that came to go, or to no go. */
    public long concluded(boolean went) {
        return sum(one -> one.begun() && Boolean.valueOf(went).equals(one.went()));
    }

    /** Candidates of the committee, without those that withdrew. */
    public long ranked() {
        return sum(one -> one.stage() == ApplicationStage.RANKED || one.stage().isDecided());
    }

    private long sum(Predicate<StageCount> which) {
        return all(which.and(StageCount::isConsidered));
    }

    private long all(Predicate<StageCount> which) {
        return counts.stream().filter(which).mapToLong(StageCount::count).sum();
    }
}
