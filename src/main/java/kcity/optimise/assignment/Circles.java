package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Partitions of the applications into parts that only dear pairs tie together. Pairs are let in from the least loss up, as for Kruskal's tree; wherever parts come together only at a greater loss than before, the parts until
 * then are such a partition, and tying m of them costs some m - 1 times that loss. An answer's own parts, mostly smaller ones, say that only after many answers.
 */
final class Circles {
    private static final int MOST = 4;
    private static final int MOST_PARTS = 60;
    private static final int MOST_PAIRS = 100_000;

    private final Problem problem;
    private final long[] losses;
    private final int[] cheapestFirst;
    private final List<Level> levels = new ArrayList<>();

    /** So many pairs are let in before this loss; there are so many parts then. */
    private record Level(int pairs, int parts, long loss) {
        long says() {
            return loss * (parts - 1);
        }
    }

    private Circles(Problem problem, long[] losses) {
        this.problem = problem;
        this.losses = losses;
        int[] places = new int[losses.length];
        for (int a = 0; a < problem.applications.length; a++) {
            Arrays.fill(places, problem.starts[a], problem.starts[a + 1], a);
        }
        this.cheapestFirst = IntStream.range(0, losses.length)
                .filter(p -> problem.limit[problem.reviewer[p]] > 1 && problem.demandMost[places[p]] > 0)
                .boxed()
                .sorted(Comparator.comparingLong(p -> losses[p]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Those that say most, the number of an application's part in its place as {@link Components#parts()} has it. */
    static List<int[]> of(Problem problem, long[] losses) {
        return losses.length > MOST_PAIRS ? List.of() : new Circles(problem, losses).partitions();
    }

    private List<int[]> partitions() {
        climb();
        return levels.stream()
                .filter(it -> it.parts() <= MOST_PARTS)
                .sorted(Comparator.comparingLong(Level::says).reversed())
                .limit(MOST)
                .map(it -> new Components(problem, Arrays.copyOf(cheapestFirst, it.pairs())).parts())
                .toList();
    }

    private void climb() {
        Components components = new Components(problem, new int[0]);
        int parts = components.count();
        int at = 0;
        while (parts > 1 && at < cheapestFirst.length) {
            int first = at;
            long loss = losses[cheapestFirst[first]];
            boolean tied = false;
            while (at < cheapestFirst.length && losses[cheapestFirst[at]] == loss) {
                tied |= components.tie(cheapestFirst[at++]);
            }
            int left = tied ? components.count() : parts;
            if (left < parts && loss > 0) {
                levels.add(new Level(first, parts, loss));
            }
            parts = left;
        }
    }
}
