package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the facts of a {@link Problem} in any order. Reviewers without a pair and applications without one may be named by their rules. */
public final class ProblemBuilder {
    private final Names reviewers = new Names();
    private final Names applications = new Names();
    private final PairTable pairs = new PairTable();
    private final Map<String, Integer> demands = new TreeMap<>();
    private final Map<String, Integer> limits = new TreeMap<>();
    private final Map<String, Integer> minimums = new TreeMap<>();
    private final Map<String, NamedGroup> groups = new TreeMap<>();
    private final int demand;
    private final int limit;
    private final int minimum;

    private final List<Task.Pair> locks = new ArrayList<>();

    private record NamedGroup(int atMost, int atLeast, TreeSet<String> members) {}

    /** What holds wherever nothing of its own is stated. */
    public ProblemBuilder(int demand, int limit, int minimum) {
        if (demand < 0 || limit < 0 || minimum < 0) {
            throw new IllegalArgumentException("reviews, limits and minimums cannot be negative");
        }
        this.demand = demand;
        this.limit = limit;
        this.minimum = minimum;
    }

    /** Allows a pair; a pair never allowed is a conflict. The line is only given back by {@link #twice}. */
    public void allow(String reviewer, String application, BigDecimal affinity, int line) {
        pairs.add(reviewers.index(reviewer), applications.index(application), affinity, line);
    }

    public void demand(String application, int reviews) {
        applications.index(application);
        demands.put(application, reviews);
    }

    public void limit(String reviewer, int most) {
        reviewers.index(reviewer);
        limits.put(reviewer, most);
    }

    public void minimum(String reviewer, int least) {
        reviewers.index(reviewer);
        minimums.put(reviewer, least);
    }

    /** At most so many of these reviewers for one application; names of groups are unique. */
    public void group(String name, int atMost, Collection<String> members) {
        group(name, atMost, 0, members);
    }

    /** At most and at least so many of these reviewers for each application that needs reviews. */
    public void group(String name, int atMost, int atLeast, Collection<String> members) {
        members.forEach(reviewers::index);
        groups.put(name, new NamedGroup(atMost, atLeast, new TreeSet<>(members)));
    }

    /** A pair, allowed before or after, that is in every answer. */
    public void lock(String reviewer, String application) {
        locks.add(new Task.Pair(reviewer, application));
    }

    /** Every pair that was allowed a second time: line of the first, line of the other. Call before {@link #build}. */
    public List<int[]> twice() {
        return pairs.twice(reviewers.size(), applications.size());
    }

    /** Digits, before and after the point together, that the affinities need at their common scale; 17 fit. */
    public boolean tooManyDigits() {
        return pairs.digits() > PairTable.DIGITS;
    }

    /** How many decimals fit beside the digits that the largest affinity has before its point; below 0 when none of it fits. */
    public int decimalsThatFit() {
        return PairTable.DIGITS - pairs.whole();
    }

    /** The lines of the affinities that do not fit. */
    public int[] unfit() {
        return pairs.unfit();
    }

    public Problem build() {
        int[] newReviewer = reviewers.ranks();
        int[] newApplication = applications.ranks();
        String[] reviewerNames = reviewers.sorted();
        String[] applicationNames = applications.sorted();
        pairs.sort(newReviewer, newApplication);
        List<Group> built = new ArrayList<>();
        groups.forEach((name, group) ->
                built.add(new Group(name, group.atMost(), group.atLeast(), members(reviewerNames, group))));
        int[] demandNumbers = numbers(applicationNames, demands, demand);
        Problem free = new Problem(
                reviewerNames,
                applicationNames,
                pairs.starts(applicationNames.length),
                pairs.reviewers(),
                pairs.affinities(),
                pairs.scale(),
                demandNumbers,
                demandNumbers,
                numbers(reviewerNames, limits, limit),
                numbers(reviewerNames, minimums, minimum),
                built,
                new int[0]);
        return locks.isEmpty() ? free : locked(free);
    }

    private Problem locked(Problem free) {
        int[] pairs = locks.stream()
                .mapToInt(pair -> free.find(pair.reviewer(), pair.application()))
                .sorted()
                .distinct()
                .toArray();
        if (pairs[0] < 0) {
            throw new IllegalArgumentException("a pair that is not allowed cannot be in every answer");
        }
        return free.under(free.demand, free.demandMost, free.limit, free.minimum, free.groups, pairs);
    }

    private static int[] members(String[] names, NamedGroup group) {
        return group.members().stream()
                .mapToInt(name -> Arrays.binarySearch(names, name))
                .toArray();
    }

    private static int[] numbers(String[] names, Map<String, Integer> own, int general) {
        return Arrays.stream(names)
                .mapToInt(name -> own.getOrDefault(name, general))
                .toArray();
    }
}
