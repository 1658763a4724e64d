package kcity.optimise.assignment;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import kcity.optimise.Stop;
import org.jspecify.annotations.Nullable;

/** Seconds and gap of rounds in which circles must be tied together, groups cross, or fairness meets tight limits: {@code bench/engines/rounds}. */
final class RoundsBench {
    private RoundsBench() {}

    public static void main(String[] args) {
        int seeds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        System.out.println("| round | seconds | first conflict or answer after | status | gap or rules |");
        System.out.println("| --- | --- | --- | --- | --- |");
        int[][] circles = {{3, 25, 30}, {6, 5, 6}, {6, 8, 10}, {8, 6, 8}};
        for (int[] c : circles) {
            for (int limit : new int[] {4, 3}) {
                for (long seed = 1; seed <= seeds; seed++) {
                    Problem problem = Instances.circles(seed, c[0], c[1], c[2], 3, limit);
                    measure(
                            c[0] + " circles of " + c[1] + " × " + c[2] + ", limit " + limit + ", seed " + seed,
                            Task.greatestTotal(problem).andConnected());
                }
            }
        }
        measure(
                "8 circles of 6 × 8, two reviews each, limit 3",
                Task.greatestTotal(Instances.circles(1, 8, 6, 8, 2, 3)).andConnected());
        measure("crossing groups, 2,400 pairs", Task.greatestTotal(Instances.crossing(1, 60, 40, 2)));
        measure("crossing groups, 6,000 pairs", Task.greatestTotal(Instances.crossing(2, 100, 60, 2)));
        for (long seed = 1; seed <= seeds; seed++) {
            measure(
                    "fair, 60 × 36 with tight limits, seed " + seed,
                    Task.fairest(Instances.random(seed, 60, 36, 15, 3, 6)));
            measure(
                    "fair, 240 × 120 with no place to spare, seed " + seed,
                    Task.fairest(Instances.random(seed, 240, 120, 15, 3, 6)));
            measure(
                    "fair, 400 × 200 with no place to spare, seed " + seed,
                    Task.fairest(Instances.random(seed, 400, 200, 15, 3, 6)));
        }
    }

    private static void measure(String name, Task task) {
        long start = System.nanoTime();
        AtomicReference<@Nullable Double> first = new AtomicReference<>();
        Assignment answer = Assign.solve(task, Stop.after(Duration.ofSeconds(120)), interim -> {
            boolean useful = interim.status() == Assignment.Status.FEASIBLE
                    || interim.conflict().size() > 1;
            if (useful && first.get() == null) {
                first.set(seconds(start));
            }
        });
        String gap = answer.conflict().isEmpty()
                ? answer.bound().subtract(answer.total()) + " of " + answer.bound()
                : answer.conflict().getLast();
        System.out.printf("| %s | %.2f | %s | %s | %s |%n", name, seconds(start), first.get(), answer.status(), gap);
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }
}
