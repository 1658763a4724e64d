package kcity.optimise.assignment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import kcity.shared.InputHash;

/**
 * What is asked of a problem: the greatest total; or, when fair, first the best worst-served application; connected, so that all applications can be compared
 * through shared reviewers; or a repair, which keeps as many of the pairs in {@code keep} as it can before it looks at the total.
 */
public record Task(Problem problem, boolean fair, boolean connected, int[] keep) implements Serializable {
    public Task {
        if (fair && keep.length > 0) {
            throw new IllegalArgumentException("a repair keeps what was; it cannot also be fair from the start");
        }
    }

    public static Task greatestTotal(Problem problem) {
        return new Task(problem, false, false, new int[0]);
    }

    public static Task fairest(Problem problem) {
        return new Task(problem, true, false, new int[0]);
    }

    public Task andConnected() {
        return new Task(problem, fair, true, keep);
    }

    /** Old pairs that are not allowed any more, the declined ones above all, are left out. */
    public static Task repair(Problem problem, Collection<Pair> old) {
        int[] kept = old.stream()
                .mapToInt(pair -> problem.find(pair.reviewer(), pair.application()))
                .filter(pair -> pair >= 0)
                .sorted()
                .distinct()
                .toArray();
        return new Task(problem, false, false, kept);
    }

    /** One reviewer and one application by name. */
    public record Pair(String reviewer, String application) {}

    /** Of the problem and all that is asked of it. */
    public String inputHash() {
        InputHash hash =
                new InputHash().add(problem.inputHash()).add(fair ? 1L : 0L).add(connected ? 1L : 0L);
        Arrays.stream(keep).forEach(pair -> hash.add((long) pair));
        return hash.hex();
    }

    Network network() {
        if (keep.length == 0 && problem.locks.length == 0) {
            return Network.assignment(problem);
        }
        long own = problem.beyondAffinities();
        long keeping = keep.length == 0 ? 0 : own;
        long locking = locking(own);
        boolean[] kept = problem.marks(keep);
        boolean[] locked = problem.marks(problem.locks);
        return new Network(
                problem, 1, 1, (p, _) -> problem.affinity[p] + (kept[p] ? keeping : 0) + (locked[p] ? locking : 0));
    }

    /** What is locked outweighs whatever else could be kept or gained. */
    private long locking(long own) {
        if (problem.locks.length == 0 || keep.length == 0) {
            return own;
        }
        try {
            return Math.addExact(own, Math.multiplyExact(own, Math.max(1, problem.reviews())));
        } catch (ArithmeticException e) {
            throw new TooFine("a repair around fixed pairs takes affinities of fewer digits; round them");
        }
    }

    int kept(int[] chosen) {
        boolean[] marks = problem.marks(keep);
        return (int) IntStream.of(chosen).filter(p -> marks[p]).count();
    }
}
