package kcity.optimise.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the allowed pairs and counting say of connectedness before any search. Allowed pairs that fall apart never hang together, where reviewers of one application at most tie nothing; and n applications and u reviewers hang together only with n + u - 1 reviews or more, so few may review at all, and what they take at most
 * must be enough. A search finds that out only by trying every way to share equal applications among equal reviewers.
 */
final class Connectable {
    private Connectable() {}

    /** False is proved. True where the pairs hang together and the number of reviews is not fixed. */
    static boolean perhaps(Problem problem) {
        if (new Components(problem, tying(problem)).count() > 1) {
            return false;
        }
        if (!Arrays.equals(problem.demand, problem.demandMost)) {
            return true;
        }
        long reviews = Arrays.stream(problem.demand).asLongStream().sum();
        long applications =
                Arrays.stream(problem.demand).filter(demand -> demand > 0).count();
        long mayReview = reviews - applications + 1;
        long mustReview =
                Arrays.stream(problem.minimum).filter(least -> least > 0).count();
        return applications == 0 || mustReview <= mayReview && reviews <= most(problem, mayReview);
    }

    private static int[] tying(Problem problem) {
        return IntStream.range(0, problem.pairs())
                .filter(p -> problem.limit[problem.reviewer[p]] > 1 && problem.demandMost[problem.applicationOf(p)] > 0)
                .toArray();
    }

    private static long most(Problem problem, long reviewers) {
        int[] allowed = new int[problem.limit.length];
        for (int a = 0; a < problem.demand.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1] && problem.demand[a] > 0; p++) {
                allowed[problem.reviewer[p]]++;
            }
        }
        int[] takes = IntStream.range(0, allowed.length)
                .map(r -> Math.min(allowed[r], problem.limit[r]))
                .sorted()
                .toArray();
        return IntStream.range(0, takes.length)
                .skip(Math.max(0, takes.length - reviewers))
                .mapToLong(r -> takes[r])
                .sum();
    }
}
