package kcity.optimise.assignment;

import com.google.ortools.graph.MinCostFlow;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import kcity.optimise.Natives;
import kcity.optimise.Stop;

/** The bars of speed; run by bench/engines/assign, each part in a JVM of its own. */
final class AssignmentBench {
    private static final PrintStream OUT = System.out;

    private AssignmentBench() {}

    public static void main(String[] arguments) throws IOException {
        Natives.load();
        switch (arguments[0]) {
            case "total" -> total();
            case "fair" -> fair();
            case "dense" -> dense();
            case "write" -> write(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException("total, fair, dense or write FILE");
        }
    }

    private static void total() {
        Problem problem = sparse();
        for (int run = 0; run < 6; run++) {
            long start = System.nanoTime();
            Flow raw = raw(problem);
            long middle = System.nanoTime();
            Assignment own = Assign.solve(
                    Task.greatestTotal(problem.under(
                            problem.demand,
                            problem.demandMost,
                            problem.limit,
                            problem.minimum,
                            problem.groups,
                            problem.locks)),
                    new Stop(),
                    _ -> {});
            long end = System.nanoTime();
            OUT.printf(
                    "%s raw solve %.3f s, own engine in all %.3f s, ratio %.2f, total %s, the same %s%n",
                    run == 0 ? "warm-up:" : "run " + run + ":",
                    raw.units()[0] / 1e3,
                    (end - middle) / 1e9,
                    (end - middle) / 1e6 / raw.units()[0],
                    own.total(),
                    own.total().unscaledValue().longValueExact() == raw.worth());
        }
    }

    /** OR-Tools alone: its worth, and the milliseconds of its solve without building. */
    private static Flow raw(Problem problem) {
        int applications = problem.applications();
        int sink = applications + problem.reviewers();
        MinCostFlow solver = new MinCostFlow();
        for (int a = 0; a < applications; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                solver.addArcWithCapacityAndUnitCost(a, applications + problem.reviewer[p], 1, -problem.affinity[p]);
            }
            solver.setNodeSupply(a, problem.demand[a]);
        }
        for (int r = 0; r < problem.reviewers(); r++) {
            solver.addArcWithCapacityAndUnitCost(applications + r, sink, problem.limit[r], 0);
        }
        solver.setNodeSupply(sink, -problem.reviews());
        long start = System.nanoTime();
        solver.solve();
        int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
        return new Flow(new int[] {Math.max(1, milliseconds)}, -solver.getOptimalCost(), true);
    }

    private static void fair() {
        Problem problem = sparse();
        long start = System.nanoTime();
        Assignment answer = Assign.solve(
                Task.fairest(problem),
                new Stop(),
                interim -> OUT.printf(
                        "%.2f s: total %s of at most %s, worst-served %s of at most %s%n",
                        (System.nanoTime() - start) / 1e9,
                        interim.total(),
                        interim.bound(),
                        interim.worst(),
                        interim.worstBound()));
        OUT.printf(
                "%.2f s: %s total %s, worst-served %s%n",
                (System.nanoTime() - start) / 1e9, answer.status(), answer.total(), answer.worst());
    }

    private static void dense() throws IOException {
        RandomGenerator chance = Instances.chance(7);
        ProblemBuilder builder = new ProblemBuilder(3, 6, 0);
        for (int a = 0; a < 5000; a++) {
            String application = "a" + a;
            for (int r = 0; r < 3000; r++) {
                builder.allow("r" + r, application, BigDecimal.valueOf(chance.nextLong(1_000_000), 6), 0);
            }
        }
        Problem problem = builder.build();
        memory("with the pairs");
        long start = System.nanoTime();
        Assignment answer = Assign.solve(Task.greatestTotal(problem), new Stop(), _ -> {});
        OUT.printf(
                "%s %s in %.2f s after the pairs stood%n",
                answer.status(), answer.total(), (System.nanoTime() - start) / 1e9);
        memory("in all");
    }

    private static void memory(String when) throws IOException {
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(line -> OUT.println("peak " + when + " " + line));
    }

    private static void write(Path file) throws IOException {
        Problem problem = sparse();
        StringBuilder rows = new StringBuilder("reviewer,application,affinity\n");
        for (int a = 0; a < problem.applications(); a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                rows.append(problem.reviewers[problem.reviewer[p]])
                        .append(',')
                        .append(problem.applications[a])
                        .append(',')
                        .append(problem.decimal(problem.affinity[p]))
                        .append('\n');
            }
        }
        Files.writeString(file, rows);
    }

    /** 5,000 applications, 3,000 reviewers, 50 candidates each, of forty topics of which the first are crowded; seed 7. */
    private static Problem sparse() {
        RandomGenerator chance = Instances.chance(7);
        int topics = 40;
        int[] topic = new int[3000];
        Arrays.setAll(topic, _ -> (int) (topics * Math.pow(chance.nextDouble(), 2)));
        ProblemBuilder builder = new ProblemBuilder(3, 6, 0);
        for (int a = 0; a < 5000; a++) {
            int own = (int) (topics * Math.pow(chance.nextDouble(), 2));
            BitSet seen = new BitSet();
            while (seen.cardinality() < 50) {
                int r = chance.nextInt(topic.length);
                boolean near = topic[r] == own;
                if (!seen.get(r) && (near || chance.nextDouble() < 0.1)) {
                    seen.set(r);
                    double affinity = near ? 0.5 + 0.5 * chance.nextDouble() : 0.6 * chance.nextDouble();
                    builder.allow("r" + r, "a" + a, BigDecimal.valueOf(Math.round(affinity * 1e6), 6), 0);
                }
            }
        }
        return builder.build();
    }
}
