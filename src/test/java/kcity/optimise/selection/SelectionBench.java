package kcity.optimise.selection;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import kcity.optimise.Stop;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.Choice.Status;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.explain.AnalyseChoice;
import kcity.optimise.selection.explain.ChooseUnderDraws;

/** The figures of selection in one run, behind {@code bench/engines/choose}. Rounds are made from seeds, so they can be had again. */
final class SelectionBench {
    private SelectionBench() {}

    public static void main(String[] args) {
        int rounds = args.length == 0 ? 3000 : Integer.parseInt(args[0]);
        SelectionProblem sixty = round(60, 2600, 1);
        proofs("n 60, first call of the process", 1, 60, 0);
        proofs("n 60, warm", 5, 60, 1);
        proofs("n 500", 5, 500, 1);
        proofs("n 2,000", 5, 2000, 1);
        Choice choice = ChooseProjects.choose(sixty, 1);
        median(
                "n 60, 200 draws",
                3,
                () -> ChooseUnderDraws.of(sixty, choice, DrawnValues.independent(sixty, 200, 1), new Stop(), _ -> {})
                        .draws());
        median(
                "n 60, all thresholds, costs, envelopes, other sets, reserves",
                3,
                () -> AnalyseChoice.of(sixty, choice, new Stop(), _ -> {})
                        .candidates()
                        .size());
        bruteForce(rounds);
    }

    private static SelectionProblem round(int size, long millions, int seed) {
        int times = Math.max(1, size / 50);
        return new SelectionProblem(
                Rounds.candidatesLike2024(size, size == 60 ? 25 : 80, seed),
                Rounds.rulesLike2024(times, millions * times, times == 1 ? 1 : times / 8 + 1));
    }

    private static void proofs(String what, int times, int size, int firstSeed) {
        int[] seed = {firstSeed};
        median(what + ", chosen and proved twice", times, () -> {
            Choice choice = ChooseProjects.choose(round(size, 2600, seed[0]++), 1);
            if (choice.status() != Status.OPTIMAL) {
                throw new IllegalStateException("seed " + (seed[0] - 1) + ": " + choice.status());
            }
            return 1;
        });
    }

    private static void median(String what, int times, IntSupplier job) {
        double[] seconds = new double[times];
        double[] busy = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long startBusy = processorNanos();
            int _ = job.getAsInt();
            seconds[i] = (System.nanoTime() - start) / 1e9;
            busy[i] = (processorNanos() - startBusy) / 1e9;
        }
        Arrays.sort(seconds);
        Arrays.sort(busy);
        System.out.printf(
                Locale.ROOT,
                "%-70s median of %d: %.3f s (%.3f to %.3f), processor time %.3f s%n",
                what,
                times,
                seconds[times / 2],
                seconds[0],
                seconds[times - 1],
                busy[times / 2]);
    }

    /** Of this process alone, both cores added up: what other work on the machine leaves alone. */
    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static void bruteForce(int rounds) {
        int possible = 0;
        int tied = 0;
        for (int seed = 100_000; seed < 100_000 + rounds; seed++) {
            SelectionProblem problem = Rounds.random(2 + seed % 11, seed);
            BruteForce.Best best = BruteForce.of(problem);
            Choice choice = ChooseProjects.choose(problem, BruteForce.SEED);
            boolean same = best == null
                    ? choice.status() == Status.INFEASIBLE
                    : choice.status() == Status.OPTIMAL
                            && same(choice, best.value())
                            && BruteForceTest.amounts(choice).equals(best.amounts());
            if (!same) {
                throw new IllegalStateException(
                        "seed " + seed + ": " + choice + " where trying everything finds " + best);
            }
            possible += best == null ? 0 : 1;
            tied += choice.tied() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d random rounds of 2 to 12 candidates, %d possible, %d tied: all as trying everything finds%n",
                rounds,
                possible,
                tied);
    }

    private static boolean same(Choice choice, BigDecimal value) {
        return choice.value().compareTo(value) == 0
                && choice.cpSatBound().compareTo(value) == 0
                && choice.highsValue() != null
                && choice.highsValue().compareTo(value) == 0;
    }
}
