package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kcity.optimise.Stop;

/**
 * Ties the parts of an assignment together by exchanging reviews, each time by the cheapest exchange that leaves fewer parts: another reviewer with room for one, or two reviewers who change places. Often the best
 * there is, never proved so: an answer to begin with where the proof takes its time.
 */
final class Tying {
    /** Exchanges that are looked at for one step. */
    private static final int MOST = 40_000;

    private final Problem problem;
    private final long[] gains;
    private final Predicate<int[]> broken;
    private final Stop stop;

    /** Gains tell what is lost; broken tells of all rules but the tying itself. */
    Tying(Problem problem, long[] gains, Predicate<int[]> broken, Stop stop) {
        this.problem = problem;
        this.gains = gains;
        this.broken = broken;
        this.stop = stop;
    }

    private record Exchange(long loss, int[] out, int[] in) {}

    /** Empty where no exchange helps, or a stop was requested. */
    Optional<int[]> of(int[] chosen) {
        int[] tied = chosen;
        int parts = new Components(problem, tied).count();
        while (parts > 1) {
            Optional<int[]> fewer = step(tied, parts);
            if (fewer.isEmpty()) {
                return fewer;
            }
            tied = fewer.get();
            parts = new Components(problem, tied).count();
        }
        return broken.test(tied) ? Optional.empty() : Optional.of(tied);
    }

    private Optional<int[]> step(int[] chosen, int parts) {
        List<Exchange> exchanges = exchanges(chosen);
        exchanges.sort(Comparator.comparingLong(Exchange::loss));
        for (Exchange exchange : exchanges.subList(0, Math.min(MOST, exchanges.size()))) {
            if (stop.requested()) {
                return Optional.empty();
            }
            int[] changed = changed(chosen, exchange);
            if (new Components(problem, changed).count() < parts && !broken.test(changed)) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    /** All that bring a reviewer of one part to an application of another. */
    private List<Exchange> exchanges(int[] chosen) {
        Components components = new Components(problem, chosen);
        boolean[] taken = problem.marks(chosen);
        List<List<Integer>> of = new ArrayList<>();
        for (int r = 0; r < problem.reviewers.length; r++) {
            of.add(new ArrayList<>());
        }
        int[] places = new int[problem.pairs()];
        for (int a = 0; a < problem.applications.length; a++) {
            Arrays.fill(places, problem.starts[a], problem.starts[a + 1], a);
        }
        for (int p : chosen) {
            of.get(problem.reviewer[p]).add(p);
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (int p : chosen) {
            int a = places[p];
            for (int q = problem.starts[a]; q < problem.starts[a + 1] && exchanges.size() < 20 * MOST; q++) {
                List<Integer> others = of.get(problem.reviewer[q]);
                if (taken[q] || others.isEmpty() || components.together(a, places[others.getFirst()])) {
                    continue;
                }
                replace(p, q, of, exchanges);
                for (int other : others) {
                    int back = problem.pairOf(problem.reviewer[p], places[other]);
                    if (back >= 0 && !taken[back]) {
                        add(exchanges, new int[] {p, other}, new int[] {q, back});
                    }
                }
            }
        }
        return exchanges;
    }

    private void replace(int p, int q, List<List<Integer>> of, List<Exchange> exchanges) {
        int leaves = problem.reviewer[p];
        int comes = problem.reviewer[q];
        if (of.get(comes).size() < problem.limit[comes] && of.get(leaves).size() > problem.minimum[leaves]) {
            add(exchanges, new int[] {p}, new int[] {q});
        }
    }

    private void add(List<Exchange> exchanges, int[] out, int[] in) {
        long loss = Arrays.stream(out).mapToLong(p -> gains[p]).sum()
                - Arrays.stream(in).mapToLong(p -> gains[p]).sum();
        if (Arrays.stream(out).noneMatch(problem::locked)) {
            exchanges.add(new Exchange(loss, out, in));
        }
    }

    private static int[] changed(int[] chosen, Exchange exchange) {
        int[] changed = chosen.clone();
        for (int i = 0; i < exchange.out.length; i++) {
            int out = exchange.out[i];
            int in = exchange.in[i];
            Arrays.setAll(changed, at -> changed[at] == out ? in : changed[at]);
        }
        Arrays.sort(changed);
        return changed;
    }
}
