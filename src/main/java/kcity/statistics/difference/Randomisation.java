package kcity.statistics.difference;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How often the difference between treated and others would be as large had the same number of units been drawn at random.
 * All draws are enumerated while there are at most {@code most} of them; else that many are drawn, the true one counted in.
 */
public record Randomisation(double estimate, double p, long assignments, boolean exact) {

    /** The difference of mean changes, for panels without gaps and further columns. */
    public static Randomisation of(double[] changes, boolean[] treated, int most, long seed) {
        int count = count(treated);
        return of(assigned -> difference(changes, assigned, count), treated, most, seed);
    }

    /** Any estimate of who is treated; NaN where an assignment allows none, which is then left out. */
    public static Randomisation of(ToDoubleFunction<boolean[]> effect, boolean[] treated, int most, long seed) {
        int count = count(treated);
        double estimate = effect.applyAsDouble(treated);
        double threshold = Math.abs(estimate) * (1 - 1e-9);
        return assignments(treated.length, count) <= most
                ? enumerate(effect, treated.length, count, estimate, threshold)
                : draw(effect, treated, estimate, threshold, most, seed);
    }

    private static int count(boolean[] treated) {
        int count = 0;
        for (boolean t : treated) {
            count += t ? 1 : 0;
        }
        return count;
    }

    private static double difference(double[] changes, boolean[] treated, int count) {
        double sum = 0;
        double others = 0;
        for (int u = 0; u < changes.length; u++) {
            sum += treated[u] ? changes[u] : 0;
            others += treated[u] ? 0 : changes[u];
        }
        return sum / count - others / (changes.length - count);
    }

    /** In how many ways k of n can be drawn; infinite when beyond counting. */
    public static double assignments(int n, int k) {
        double all = 1;
        for (int i = 1; i <= k; i++) {
            all = all * (n - k + i) / i;
        }
        return Math.rint(all);
    }

    private static Randomisation enumerate(
            ToDoubleFunction<boolean[]> effect, int units, int count, double estimate, double threshold) {
        int[] chosen = new int[count];
        Arrays.setAll(chosen, i -> i);
        long asLarge = 0;
        long all = 0;
        do {
            boolean[] treated = new boolean[units];
            Arrays.stream(chosen).forEach(u -> treated[u] = true);
            double other = effect.applyAsDouble(treated);
            all += Double.isNaN(other) ? 0 : 1;
            asLarge += Math.abs(other) >= threshold ? 1 : 0;
        } while (next(chosen, units));
        return new Randomisation(estimate, asLarge / (double) all, all, true);
    }

    /** The next combination in order of the alphabet. */
    private static boolean next(int[] chosen, int n) {
        int place = chosen.length - 1;
        while (place >= 0 && chosen[place] == n - chosen.length + place) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        chosen[place]++;
        for (int i = place + 1; i < chosen.length; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
        return true;
    }

    private static Randomisation draw(
            ToDoubleFunction<boolean[]> effect,
            boolean[] treated,
            double estimate,
            double threshold,
            int most,
            long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean[] drawn = treated.clone();
        long asLarge = 1;
        long all = 1;
        for (int draw = 1; draw < most; draw++) {
            for (int u = drawn.length - 1; u > 0; u--) {
                int other = chance.nextInt(u + 1);
                boolean kept = drawn[u];
                drawn[u] = drawn[other];
                drawn[other] = kept;
            }
            double other = effect.applyAsDouble(drawn);
            all += Double.isNaN(other) ? 0 : 1;
            asLarge += Math.abs(other) >= threshold ? 1 : 0;
        }
        return new Randomisation(estimate, asLarge / (double) all, all, false);
    }
}
