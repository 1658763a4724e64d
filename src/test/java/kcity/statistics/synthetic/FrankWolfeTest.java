package kcity.statistics.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import kcity.testing.Repeats;
import org.junit.jupiter.api.Test;

class FrankWolfeTest {
    private static final long SEED = 20_261_127;

    /** Written as the rule is told, one sum after the other; where it stops must not hang on how the sums are made fast. */
    private static double[] asTold(double[] target, double[][] donors, double penalty, double leastMove) {
        double[] w = new double[donors.length];
        Arrays.fill(w, 1.0 / w.length);
        double least = leastMove * leastMove * target.length;
        rounds(target, donors, penalty, w, 100, least);
        double largest = Arrays.stream(w).max().orElseThrow();
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            w[j] = w[j] <= largest / 4 ? 0 : w[j];
            sum += w[j];
        }
        for (int j = 0; j < w.length; j++) {
            w[j] /= sum;
        }
        rounds(target, donors, penalty, w, 10_000, least);
        return w;
    }

    private static void rounds(double[] target, double[][] donors, double penalty, double[] w, int most, double least) {
        double before = Double.POSITIVE_INFINITY;
        double value = Double.POSITIVE_INFINITY;
        for (int round = 0; round < most && (round < 2 || before - value > least); round++) {
            double[] error = error(target, donors, w);
            double[] slope = IntStream.range(0, w.length)
                    .mapToDouble(j -> dot(error, donors[j]) + penalty * w[j])
                    .toArray();
            int best = 0;
            for (int j = 1; j < w.length; j++) {
                best = slope[j] < slope[best] ? j : best;
            }
            double[] move = new double[w.length];
            for (int j = 0; j < w.length; j++) {
                move[j] = (j == best ? 1 : 0) - w[j];
            }
            double[] change = new double[target.length];
            for (int i = 0; i < change.length; i++) {
                change[i] = donors[best][i] - (error[i] + target[i]);
            }
            double curvature = dot(change, change) + penalty * dot(move, move);
            double length = curvature == 0 ? 0 : Math.clamp(-dot(slope, move) / curvature, 0, 1);
            for (int j = 0; j < w.length; j++) {
                w[j] += length * move[j];
            }
            before = value;
            double[] now = error(target, donors, w);
            value = dot(now, now) + penalty * dot(w, w);
        }
    }

    private static double[] error(double[] target, double[][] donors, double[] w) {
        double[] error = new double[target.length];
        for (int i = 0; i < error.length; i++) {
            for (int j = 0; j < w.length; j++) {
                error[i] += w[j] * donors[j][i];
            }
            error[i] -= target[i];
        }
        return error;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void theWeightsAreThoseOfTheRuleAsItIsToldToTheLastBit() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int c = 0; c < Repeats.of(60); c++) {
            int n = 1 + random.nextInt(30);
            int times = 1 + random.nextInt(25);
            double[][] donors = new double[n][times];
            double[] target = new double[times];
            for (int i = 0; i < times; i++) {
                double shared = random.nextGaussian();
                target[i] = shared + 0.3 * random.nextGaussian();
                for (int j = 0; j < n; j++) {
                    donors[j][i] = shared + random.nextGaussian();
                }
            }
            double penalty = c % 3 * 0.1;
            Mixture mixture = FrankWolfe.mix(target, donors, penalty, 1e-5);
            assertThat(mixture.weights())
                    .as("case %d, seed %d", c, SEED)
                    .isEqualTo(asTold(target, donors, penalty, 1e-5));
            assertThat(Arrays.stream(mixture.weights()).sum()).isCloseTo(1, within(1e-12));
            Mixture optimum = Simplex.mix(target, donors, penalty);
            assertThat(mixture.objective() - optimum.objective()).isBetween(-1e-9, mixture.gap() + 1e-9);
        }
    }
}
