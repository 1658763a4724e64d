package kcity.optimise.selection.choose;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import kcity.optimise.selection.Grant;
import org.jspecify.annotations.Nullable;

/**
 * The answer. Values are on the candidates' scale; grants are in the order of ids. {@code tied}: another set has the same value and lost by lot ({@link TieRule}); {@code lots}: those of each candidate, one for each time that lots were drawn, and the first in any case. {@code untold}: more sets lie within this distance, which rounding of steps can take away, than were compared in fractions ({@link ExactTies}); null where the winner is sure. {@code leastLeftOverWon}: what stays in the envelope whatever is chosen of these candidates; {@code leastLeftOverByRulesWon}: with whatever candidates.
 */
public record Choice(
        Status status,
        List<Grant> grants,
        BigDecimal value,
        BigDecimal cpSatBound,
        @Nullable BigDecimal highsValue,
        @Nullable BigDecimal highsBound,
        boolean tied,
        @Nullable BigDecimal untold,
        SortedMap<String, List<Long>> lots,
        long spentWon,
        long leftOverWon,
        long leastLeftOverWon,
        long leastLeftOverByRulesWon,
        SortedMap<String, String> ineligible,
        @Nullable Conflict conflict,
        String inputHash,
        String version,
        long seed)
        implements Serializable {

    public enum Status {
        /** CP-SAT's value is its bound, and HiGHS found the same value. */
        OPTIMAL,
        /** CP-SAT's value is its bound; HiGHS did not confirm it. */
        PROVED_ONCE,
        /** Stopped before a proof, with the best set so far. */
        FEASIBLE,
        /** No set meets all rules; the conflict says why. */
        INFEASIBLE,
        /** Stopped before any set was found. */
        UNKNOWN
    }
}
