package kcity.review.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would review what, with its proof. Proposals are kept as they were made; the newest one that was applied counts.
 *
 * @param status the solver's: OPTIMAL, FEASIBLE, INFEASIBLE or UNKNOWN
 * @param connected shared reviewers connect all applications, so that their scores can be compared
 * @param total sum of the affinities of its pairs
 * @param worst the smallest sum of one application
 * @param bound no assignment has a greater total (given the best worst-served application)
 * @param kept pairs of the assignment in force that stay
 * @param reasons why there is none, where there is none
 */
public record AssignmentProposal(
        String call,
        int number,
        int reviewsEach,
        int mostEach,
        boolean connected,
        String status,
        BigDecimal total,
        BigDecimal worst,
        BigDecimal bound,
        BigDecimal worstBound,
        int kept,
        List<String> reasons,
        String inputHash,
        String version,
        long seed,
        List<Pair> pairs,
        @Nullable Instant appliedAt) {
    public AssignmentProposal {
        reasons = List.copyOf(reasons);
        pairs = List.copyOf(pairs);
    }

    /** One expert on one application. */
    public record Pair(String application, String expert, BigDecimal affinity) {}

    public boolean applicable() {
        return !pairs.isEmpty() && appliedAt == null;
    }

    String id() {
        return call + "/" + number;
    }
}
