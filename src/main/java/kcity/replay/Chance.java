package kcity.replay;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** All chance of a replay, from one seed. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Bell-shaped around the middle, cut to 0 … 100. */
    int points(double middle, double spread) {
        return (int) Math.clamp(Math.round(middle + spread * random.nextGaussian()), 0, 100);
    }

    double uniform() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
