package kcity.optimise.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Growing columns of pairs, sorted by counting: no object per pair. */
final class PairTable {
    /** As many as a long holds with room to spare. */
    static final int DIGITS = 17;

    private final List<Integer> tooLarge = new ArrayList<>();
    private int size;
    private int[] reviewer = new int[1024];
    private int[] application = new int[1024];
    private int[] line = new int[1024];
    private long[] affinity = new long[1024];
    private byte[] scales = new byte[1024];
    private int scale;
    private int whole = 1;

    void add(int r, int a, BigDecimal value, int atLine) {
        if (size == line.length) {
            grow();
        }
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        reviewer[size] = r;
        application[size] = a;
        line[size] = atLine;
        int before = plain.precision() - plain.scale();
        scale = Math.max(scale, plain.scale());
        whole = Math.max(whole, before);
        if (before > DIGITS) {
            tooLarge.add(atLine);
        }
        // What does not fit is kept as nothing: digits() tells, and the problem is then refused.
        affinity[size] = plain.precision() > 18 ? 0 : plain.unscaledValue().longValueExact();
        scales[size++] = (byte) Math.min(Byte.MAX_VALUE, plain.scale());
    }

    int digits() {
        return whole + scale;
    }

    int whole() {
        return whole;
    }

    /** The lines of values that do not fit: those too large, or when there are none those with too many decimals. */
    int[] unfit() {
        return tooLarge.isEmpty()
                ? IntStream.range(0, size)
                        .filter(i -> scales[i] > DIGITS - whole)
                        .map(i -> line[i])
                        .toArray()
                : tooLarge.stream().mapToInt(Integer::intValue).toArray();
    }

    int scale() {
        return scale;
    }

    List<int[]> twice(int reviewers, int applications) {
        int[] order = order(reviewers, applications);
        List<int[]> found = new ArrayList<>();
        for (int i = 1, first = 0; i < size; i++) {
            int p = order[i];
            int q = order[first];
            if (reviewer[p] == reviewer[q] && application[p] == application[q]) {
                found.add(new int[] {line[q], line[p]});
            } else {
                first = i;
            }
        }
        return found;
    }

    void sort(int[] reviewerRank, int[] applicationRank) {
        for (int i = 0; i < size; i++) {
            reviewer[i] = reviewerRank[reviewer[i]];
            application[i] = applicationRank[application[i]];
        }
        int[] order = order(reviewerRank.length, applicationRank.length);
        long[] powers = new long[19];
        Arrays.setAll(powers, i -> i == 0 ? 1 : BigDecimal.TEN.pow(i).longValueExact());
        long[] sortedAffinity = new long[size];
        Arrays.setAll(sortedAffinity, i -> Math.multiplyExact(affinity[order[i]], powers[scale - scales[order[i]]]));
        affinity = sortedAffinity;
        reviewer = gather(reviewer, order);
        application = gather(application, order);
        line = new int[0];
        scales = new byte[0];
    }

    int[] starts(int applications) {
        int[] starts = new int[applications + 1];
        for (int a : application) {
            starts[a + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    int[] reviewers() {
        return reviewer;
    }

    long[] affinities() {
        return affinity;
    }

    /** By application, then reviewer, then as they came. */
    private int[] order(int reviewers, int applications) {
        int[] asTheyCame = new int[size];
        Arrays.setAll(asTheyCame, i -> i);
        return stable(stable(asTheyCame, reviewer, reviewers), application, applications);
    }

    private int[] stable(int[] order, int[] key, int keys) {
        int[] next = new int[keys + 1];
        for (int i = 0; i < size; i++) {
            next[key[i] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[size];
        for (int i : order) {
            sorted[next[key[i]]++] = i;
        }
        return sorted;
    }

    private static int[] gather(int[] column, int[] order) {
        int[] sorted = new int[order.length];
        Arrays.setAll(sorted, i -> column[order[i]]);
        return sorted;
    }

    private void grow() {
        int more = size + (size >> 2);
        reviewer = Arrays.copyOf(reviewer, more);
        application = Arrays.copyOf(application, more);
        line = Arrays.copyOf(line, more);
        affinity = Arrays.copyOf(affinity, more);
        scales = Arrays.copyOf(scales, more);
    }
}
