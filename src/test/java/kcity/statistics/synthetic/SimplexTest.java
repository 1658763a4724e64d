package kcity.statistics.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.statistics.RBeside;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class SimplexTest {
    private static final long SEED = 99;

    private record Problem(double[] target, double[][] donors, double ridge) {
        double objective(double[] w) {
            double sum = 0;
            for (int i = 0; i < target.length; i++) {
                double gap = target[i];
                for (int j = 0; j < w.length; j++) {
                    gap -= w[j] * donors[j][i];
                }
                sum += gap * gap;
            }
            return sum + ridge * Arrays.stream(w).map(x -> x * x).sum();
        }
    }

    private static Problem draw(RandomGenerator random, int most) {
        int n = 1 + random.nextInt(most);
        int length = 1 + random.nextInt(most);
        double level = 100 * random.nextInt(2);
        double[][] donors = new double[n][length];
        for (double[] donor : donors) {
            double own = random.nextGaussian();
            Arrays.setAll(donor, i -> level + own + random.nextGaussian());
        }
        if (n > 2 && random.nextInt(4) == 0) {
            donors[n - 1] = donors[0].clone();
        }
        double[] target = new double[length];
        Arrays.setAll(target, i -> level + 2 * random.nextGaussian());
        return new Problem(target, donors, random.nextInt(2) * random.nextDouble());
    }

    @Test
    void thousandsOfRandomMixturesMeetTheConditionsOfTheOptimum() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int c = 0; c < Repeats.of(5000); c++) {
            Problem problem = draw(random, 30);
            Mixture found = Simplex.mix(problem.target(), problem.donors(), problem.ridge());
            assertThat(Arrays.stream(found.weights()).sum()).as("case %d", c).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(found.weights()).min().orElse(-1))
                    .as("case %d", c)
                    .isNotNegative();
            assertThat(found.objective()).as("case %d", c).isCloseTo(problem.objective(found.weights()), within(1e-8));
            assertThat(found.gap()).as("case %d, seed %d", c, SEED).isLessThan(1e-7 * (1 + found.objective()));
        }
    }

    @Test
    void noGridPointIsBetter() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1);
        for (int c = 0; c < Repeats.of(300); c++) {
            Problem drawn = draw(random, 6);
            double[][] three = IntStream.range(0, 3)
                    .mapToObj(j -> drawn.donors()[j % drawn.donors().length])
                    .toArray(double[][]::new);
            Problem problem = new Problem(drawn.target(), three, drawn.ridge());
            double best = Simplex.mix(problem.target(), three, problem.ridge()).objective();
            for (int a = 0; a <= 40; a++) {
                for (int b = 0; a + b <= 40; b++) {
                    double[] w = {a / 40.0, b / 40.0, (40 - a - b) / 40.0};
                    assertThat(problem.objective(w)).as("case %d", c).isGreaterThanOrEqualTo(best - 1e-9);
                }
            }
        }
    }

    @Test
    void aTargetInsideTheHullIsMetAndOneDonorIsCopied() {
        double[][] donors = {{0, 0}, {4, 0}, {0, 4}};
        Mixture inside = Simplex.mix(new double[] {1, 2}, donors, 0);
        assertThat(inside.weights()).containsExactly(new double[] {0.25, 0.25, 0.5}, within(1e-12));
        assertThat(inside.objective()).isCloseTo(0, within(1e-20));
        Mixture outside = Simplex.mix(new double[] {9, -3}, donors, 0);
        assertThat(outside.weights()).containsExactly(0, 1, 0);
        assertThat(outside.objective()).isEqualTo(34);
    }

    @Test
    void theOrderOfDonorsDoesNotCount() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 2);
        for (int c = 0; c < Repeats.of(200); c++) {
            Problem problem = draw(random, 12);
            double[][] reversed = problem.donors().clone();
            java.util.Collections.reverse(Arrays.asList(reversed));
            double a = Simplex.mix(problem.target(), problem.donors(), problem.ridge())
                    .objective();
            double b = Simplex.mix(problem.target(), reversed, problem.ridge()).objective();
            assertThat(b).isCloseTo(a, within(1e-9 * (1 + a)));
        }
    }

    @Test
    void aStartNearTheAnswerGivesTheSameAnswer() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 3);
        for (int c = 0; c < Repeats.of(200); c++) {
            Problem problem = draw(random, 12);
            double[] even = new double[problem.donors().length];
            even[random.nextInt(even.length)] = 1;
            double a = Simplex.mix(problem.target(), problem.donors(), 0).objective();
            double b = Simplex.mix(problem.target(), problem.donors(), even).objective();
            assertThat(b).isCloseTo(a, within(1e-9 * (1 + a)));
        }
    }

    @Test
    void quadprogFindsTheSameWeights() {
        RBeside.assumePresent("quadprog");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 4);
        StringBuilder script = new StringBuilder("library(quadprog)\n");
        List<double[]> ours = new java.util.ArrayList<>();
        for (int c = 0; c < Repeats.of(40); c++) {
            Problem drawn = draw(random, 15);
            Problem problem = new Problem(drawn.target(), drawn.donors(), 0.1);
            ours.add(Simplex.mix(problem.target(), problem.donors(), 0.1).weights());
            String b = Arrays.stream(problem.donors())
                    .flatMapToDouble(Arrays::stream)
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(","));
            String a =
                    Arrays.stream(problem.target()).mapToObj(Double::toString).collect(Collectors.joining(","));
            int n = problem.donors().length;
            script.append("a <- c(" + a + "); B <- matrix(c(" + b + "),ncol=" + n + "); B <- B - a\n")
                    .append("s <- solve.QP(2*(crossprod(B)+0.1*diag(" + n + ")),rep(0," + n + "),cbind(1,diag(" + n
                            + ")),c(1,rep(0," + n + ")),1)\ncat(sprintf('%.17g ',s$solution))\n");
        }
        double[] theirs = RBeside.numbers(script.toString());
        double[] all = ours.stream().flatMapToDouble(Arrays::stream).toArray();
        assertThat(theirs).hasSameSizeAs(all);
        for (int i = 0; i < all.length; i++) {
            assertThat(all[i]).as("weight %d", i).isCloseTo(theirs[i], within(1e-6));
        }
    }
}
