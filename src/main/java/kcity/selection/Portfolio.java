package kcity.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A proposed portfolio with its proof, kept as it was made.
 *
 * @param status the solver's: OPTIMAL (proved twice), PROVED_ONCE, FEASIBLE, INFEASIBLE or UNKNOWN
 * @param bound no portfolio within the rules is worth more
 * @param secondValue what the second solver found; null where it found none
 * @param tied another set is worth the same and lost by lot
 * @param envelope what could be spent
 * @param limited false where no source gives an envelope and the sum of all requests stood in
 * @param leastLeftOver what stays in the envelope whatever is chosen
 * @param conflict the rules that cannot hold together, where there is no portfolio
 * @param grants by application
 * @param refusals by application
 */
public record Portfolio(
        String call,
        int number,
        String status,
        BigDecimal value,
        BigDecimal bound,
        @Nullable BigDecimal secondValue,
        @Nullable BigDecimal secondBound,
        boolean tied,
        Won envelope,
        boolean limited,
        Won spent,
        Won leastLeftOver,
        List<String> conflict,
        String inputHash,
        String version,
        long seed,
        List<Grant> grants,
        List<Refusal> refusals,
        Instant proposedAt) {
    public Portfolio {
        conflict = List.copyOf(conflict);
        grants = List.copyOf(grants);
        refusals = List.copyOf(refusals);
    }

    /** One proposed project with its amount. */
    public record Grant(String ref, Won amount) {}

    /** What keeps a candidate out. */
    public enum Why {
        /** The same city is in already, by the candidate beside. */
        CITY,
        /** All places of its sub-type are taken by better ones. */
        SUB_TYPE_PLACES,
        /** All places of the call are taken by better ones. */
        PLACES,
        /** What it asks for does not fit its band. */
        BAND,
        /** The money does not reach. */
        ENVELOPE
    }

    /**
     * One refused candidate.
     *
     * @param beside reference of the candidate that holds the city; empty otherwise
     * @param threshold the smallest value with which it would be in; null where no value would do or nobody worked it out
     * @param envelope the smallest envelope with which it would be in; null where no money would help or nobody worked it out
     * @param reserve its place on the proposed reserve list; null where it could replace nobody
     */
    public record Refusal(
            String ref,
            Why why,
            String beside,
            @Nullable BigDecimal threshold,
            @Nullable Won envelope,
            @Nullable Integer reserve) {}

    public boolean found() {
        return !grants.isEmpty();
    }

    public Won leftOver() {
        return envelope.minus(spent);
    }

    public Optional<Won> granted(String ref) {
        return grants.stream()
                .filter(g -> g.ref().equals(ref))
                .map(Grant::amount)
                .findFirst();
    }

    /** First in line first. */
    public List<String> reserve() {
        return refusals.stream()
                .filter(r -> r.reserve() != null)
                .sorted(java.util.Comparator.comparing(r -> java.util.Objects.requireNonNull(r.reserve())))
                .map(Refusal::ref)
                .toList();
    }
}
