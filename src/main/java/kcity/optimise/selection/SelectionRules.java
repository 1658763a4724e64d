package kcity.optimise.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one round. Amounts are multiples of stepWon. selectionShare, 0 to 1, is the part of a candidate's value that being chosen earns; the rest comes
 * in proportion to the share of the request that is granted. In a list of priorities a later one may be chosen only if all earlier ones are; those that cannot be chosen anyway (ineligible, forced out) are
 * passed over.
 */
public record SelectionRules(
        long envelopeWon,
        long stepWon,
        BigDecimal selectionShare,
        AboveBand aboveBand,
        SortedMap<String, TypeRules> types,
        @Nullable Integer perCity,
        @Nullable Integer perCountry,
        List<List<String>> priorities,
        SortedSet<String> forcedIn,
        SortedSet<String> forcedOut)
        implements Serializable {
    public SelectionRules {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        priorities = priorities.stream().map(List::copyOf).toList();
        forcedIn = Collections.unmodifiableSortedSet(new TreeSet<>(forcedIn));
        forcedOut = Collections.unmodifiableSortedSet(new TreeSet<>(forcedOut));
    }

    /** The same with another envelope. */
    public SelectionRules withEnvelope(long won) {
        return new SelectionRules(
                won, stepWon, selectionShare, aboveBand, types, perCity, perCountry, priorities, forcedIn, forcedOut);
    }
}
