package kcity.optimise.assignment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kcity.shared.InputHash;
import org.jspecify.annotations.Nullable;

/**
 * Reviewers, applications and the pairs that are allowed, in compact arrays so that fifteen million pairs fit into 250 MB. Reviewers and
 * applications are in the order of their names, pairs by application and then reviewer; so the order of the input never counts. Affinities are whole
 * numbers at a common decimal scale. An application needs exactly its demand, a reviewer takes from minimum to limit.
 */
public final class Problem implements Serializable {
    private static final long serialVersionUID = 1;

    final String[] reviewers;
    final String[] applications;
    /** The pairs of application a are starts[a] until starts[a + 1]. */
    final int[] starts;

    final int[] reviewer;
    final long[] affinity;
    final int scale;
    final int[] demand;
    /** Equal to the demand, save in questions about dropped rules. */
    final int[] demandMost;

    final int[] limit;
    final int[] minimum;
    final List<Group> groups;
    /** Pairs that are in every answer, ascending. */
    final int[] locks;

    private @Nullable String inputHash;

    Problem(
            String[] reviewers,
            String[] applications,
            int[] starts,
            int[] reviewer,
            long[] affinity,
            int scale,
            int[] demand,
            int[] demandMost,
            int[] limit,
            int[] minimum,
            List<Group> groups,
            int[] locks) {
        this.reviewers = reviewers;
        this.applications = applications;
        this.starts = starts;
        this.reviewer = reviewer;
        this.affinity = affinity;
        this.scale = scale;
        this.demand = demand;
        this.demandMost = demandMost;
        this.limit = limit;
        this.minimum = minimum;
        this.groups = List.copyOf(groups);
        this.locks = locks;
    }

    public int pairs() {
        return reviewer.length;
    }

    public int reviewers() {
        return reviewers.length;
    }

    public int applications() {
        return applications.length;
    }

    /** All reviews that are to be given out. */
    public long reviews() {
        return Arrays.stream(demand).asLongStream().sum();
    }

    /** Of all that decides the answer; the same for the same facts in any order. */
    public String inputHash() {
        String known = inputHash;
        if (known == null) {
            known = hash();
            inputHash = known;
        }
        return known;
    }

    private String hash() {
        InputHash hash = new InputHash().add(scale);
        Arrays.stream(reviewers).forEach(hash::add);
        Arrays.stream(applications).forEach(hash::add);
        for (int[] numbers : List.of(starts, reviewer, demand, limit, minimum)) {
            hash.add((long) numbers.length);
            Arrays.stream(numbers).forEach(number -> hash.add((long) number));
        }
        Arrays.stream(affinity).forEach(hash::add);
        for (Group group : groups) {
            hash.add(group.name()).add((long) group.atMost());
            Arrays.stream(group.members()).forEach(member -> hash.add((long) member));
            if (group.atLeast() > 0) {
                hash.add("at least").add((long) group.atLeast());
            }
        }
        Arrays.stream(locks).forEach(lock -> hash.add("in").add((long) lock));
        return hash.hex();
    }

    BigDecimal decimal(long scaled) {
        return BigDecimal.valueOf(scaled, scale);
    }

    /** The pair of these two; -1 when it is not allowed or one of them is unknown. */
    public int find(String reviewerName, String applicationName) {
        int r = Arrays.binarySearch(reviewers, reviewerName);
        int a = Arrays.binarySearch(applications, applicationName);
        return r < 0 || a < 0 ? -1 : pairOf(r, a);
    }

    int applicationOf(int pair) {
        int found = Arrays.binarySearch(starts, pair);
        if (found < 0) {
            return -found - 2;
        }
        // Applications without pairs share a start with the next one; the last of them owns the pair.
        while (found + 1 < starts.length - 1 && starts[found + 1] == pair) {
            found++;
        }
        return found;
    }

    /** -1 when the pair is not allowed. */
    int pairOf(int reviewerIndex, int application) {
        return Math.max(-1, Arrays.binarySearch(reviewer, starts[application], starts[application + 1], reviewerIndex));
    }

    /** The same pairs under other rules. */
    Problem under(int[] least, int[] most, int[] limits, int[] minimums, List<Group> someGroups, int[] someLocks) {
        return new Problem(
                reviewers,
                applications,
                starts,
                reviewer,
                affinity,
                scale,
                least,
                most,
                limits,
                minimums,
                someGroups,
                someLocks);
    }

    boolean locked(int pair) {
        return locks.length > 0 && Arrays.binarySearch(locks, pair) >= 0;
    }

    public boolean locked(String reviewerName, String applicationName) {
        return locked(find(reviewerName, applicationName));
    }

    /** Whether a draw by lot with exact chances can hold all its rules: groups nest, none has a least, no pair is in every answer. */
    public boolean flows() {
        return locks.length == 0 && outsideFlow().isEmpty();
    }

    /** Groups that a flow cannot hold. */
    List<Group> outsideFlow() {
        List<Group> outside = new ArrayList<>(Nesting.of(groups).crossing());
        groups.stream()
                .filter(group -> group.atLeast() > 0 && !outside.contains(group))
                .forEach(outside::add);
        return outside;
    }

    /** More than all affinities of any two answers could ever differ by. */
    long beyondAffinities() {
        long least = Arrays.stream(affinity).min().orElse(0);
        long greatest = Arrays.stream(affinity).max().orElse(0);
        try {
            long most = Math.multiplyExact(Math.subtractExact(greatest, least), Math.max(1, reviews()));
            return Math.addExact(most, 1);
        } catch (ArithmeticException e) {
            throw new TooFine("a question of this size takes affinities of fewer digits; round them");
        }
    }

    boolean[] marks(int[] chosen) {
        boolean[] marks = new boolean[reviewer.length];
        for (int pair : chosen) {
            marks[pair] = true;
        }
        return marks;
    }

    /** No application can get more than its best allowed reviewers together: for each the sum of its greatest affinities. */
    long[] dreams() {
        long[] dreams = new long[applications.length];
        for (int a = 0; a < dreams.length; a++) {
            long[] own = Arrays.copyOfRange(affinity, starts[a], starts[a + 1]);
            Arrays.sort(own);
            dreams[a] =
                    Arrays.stream(own).skip(Math.max(0, own.length - demand[a])).sum();
        }
        return dreams;
    }

    /** No assignment serves its worst-served application better than this. */
    long dream() {
        long[] dreams = dreams();
        return IntStream.range(0, dreams.length)
                .filter(a -> demand[a] > 0)
                .mapToLong(a -> dreams[a])
                .min()
                .orElse(0);
    }

    /** Exact, however many digits. */
    BigDecimal sum(int[] chosen) {
        BigInteger sum = BigInteger.ZERO;
        for (int pair : chosen) {
            sum = sum.add(BigInteger.valueOf(affinity[pair]));
        }
        return new BigDecimal(sum, scale);
    }

    long total(int[] chosen) {
        return Arrays.stream(chosen).mapToLong(pair -> affinity[pair]).sum();
    }

    long[] sums(int[] chosen) {
        long[] sums = new long[applications.length];
        for (int pair : chosen) {
            sums[applicationOf(pair)] += affinity[pair];
        }
        return sums;
    }

    /** The smallest sum of an application that needs reviews at all; zero if none does. */
    long worst(int[] chosen) {
        long[] sums = sums(chosen);
        long worst = Long.MAX_VALUE;
        for (int a = 0; a < sums.length; a++) {
            worst = demand[a] == 0 ? worst : Math.min(worst, sums[a]);
        }
        return worst == Long.MAX_VALUE ? 0 : worst;
    }
}
