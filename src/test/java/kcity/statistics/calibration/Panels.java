package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generated panels whose truth is known: every application is scored by so many reviewers, whose loads are as even as can be. */
final class Panels {
    private Panels() {}

    record Panel(List<Score> scores, double[] truth) {}

    record Shape(int applications, int reviewers, int each, double applicationSd, double reviewerSd, double errorSd) {}

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Panel of(Shape shape, RandomGenerator random) {
        double[] truth = normals(shape.applications(), shape.applicationSd(), random);
        double[] strictness = normals(shape.reviewers(), shape.reviewerSd(), random);
        List<Integer> deck = new ArrayList<>();
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < shape.applications(); i++) {
            List<Integer> chosen = deal(deck, shape, random);
            for (int j : chosen) {
                double error = shape.errorSd() * random.nextGaussian();
                scores.add(new Score("a%04d".formatted(i), "r%04d".formatted(j), truth[i] + strictness[j] + error));
            }
        }
        return new Panel(scores, truth);
    }

    /** The next different reviewers of a shuffled deck; a new deck is added when it runs out. */
    private static List<Integer> deal(List<Integer> deck, Shape shape, RandomGenerator random) {
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < shape.each()) {
            Integer next =
                    deck.stream().filter(j -> !chosen.contains(j)).findFirst().orElse(null);
            if (next == null) {
                List<Integer> fresh = new ArrayList<>();
                for (int j = 0; j < shape.reviewers(); j++) fresh.add(j);
                Collections.shuffle(fresh, Random.from(random));
                deck.addAll(fresh);
            } else {
                deck.remove(next);
                chosen.add(next);
            }
        }
        return chosen;
    }

    private static double[] normals(int count, double sd, RandomGenerator random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) values[i] = sd * random.nextGaussian();
        return values;
    }
}
