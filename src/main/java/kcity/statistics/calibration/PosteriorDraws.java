package kcity.statistics.calibration;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.statistics.calibration.VariancePosterior.Point;

/**
 * Draws of what all reviewers would give each application, from the joint posterior of variances, mean and effects: applications
 * that shared reviewers move together.
 *
 * @param applications the columns, by name
 * @param values draws by applications
 */
public record PosteriorDraws(List<String> applications, double[][] values) {
    public PosteriorDraws {
        applications = List.copyOf(applications);
    }

    /** Leaves the profile evaluated at the last point. */
    static PosteriorDraws of(ScoreTable table, Profile profile, List<Point> points, int draws, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] pointOf = new int[draws];
        for (int d = 0; d < draws; d++) pointOf[d] = pick(points, random.nextDouble());
        double[][] values = new double[draws][];
        int size = 1 + table.applications.size() + table.reviewers.size();
        for (int k = 0; k < points.size(); k++) {
            profile.at(points.get(k).applicationRatio(), points.get(k).reviewerRatio());
            for (int d = 0; d < draws; d++) {
                if (pointOf[d] != k) continue;
                double chiSquare = chiSquare(profile.degrees(), random);
                double[] noise = new double[size];
                for (int i = 0; i < size; i++) noise[i] = random.nextGaussian();
                values[d] = profile.draw(noise, chiSquare);
            }
        }
        return new PosteriorDraws(table.applications, values);
    }

    private static int pick(List<Point> points, double uniform) {
        double left = uniform;
        for (int k = 0; k < points.size() - 1; k++) {
            left -= points.get(k).weight();
            if (left < 0) return k;
        }
        return points.size() - 1;
    }

    /** From 200 degrees on by the cube of a normal (Wilson and Hilferty 1931). */
    private static double chiSquare(int degrees, RandomGenerator random) {
        if (degrees >= 200) {
            double spread = 2.0 / (9 * degrees);
            return degrees * Math.pow(1 - spread + Math.sqrt(spread) * random.nextGaussian(), 3);
        }
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double z = random.nextGaussian();
            sum += z * z;
        }
        return sum;
    }
}
