package kcity.progress;

import java.util.List;
import java.util.Set;

/**
 * A page of a list of what a call received, with how many there are.
 *
 * @param counts all that the call received, and how many of them fit the filter
 * @param lines those of the page, in the filter's order
 */
public record ProgressPage(List<ProgressCount> counts, List<ProgressLine> lines) {
    public long all() {
        return counts.stream().mapToLong(ProgressCount::all).sum();
    }

    public long at(Set<ApplicationStage> stages) {
        return counts.stream()
                .filter(one -> stages.contains(one.stage()))
                .mapToLong(ProgressCount::all)
                .sum();
    }

    public long found() {
        return counts.stream().mapToLong(ProgressCount::found).sum();
    }
}
