package kcity.replay.material;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance of its own for every question, so that what is drawn here moves nothing else of the play. */
final class Draw {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Draw() {}

    static RandomGenerator of(long seed, String question) {
        return FACTORY.create(seed * 1_000_003 + question.hashCode());
    }
}
