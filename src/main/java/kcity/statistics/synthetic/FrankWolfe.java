package kcity.statistics.synthetic;

import java.util.Arrays;

/**
 * The weights as the authors' package of synthetic difference in differences finds them: Frank-Wolfe with exact line search,
 * a hundred rounds, weights of at most a quarter of the largest set to zero, then on until the objective moves too little.
 */
final class FrankWolfe {
    private FrankWolfe() {}

    private static final int FIRST_ROUNDS = 100;
    private static final int MOST_ROUNDS = 10_000;

    static Mixture mix(double[] target, double[][] donors, double penalty, double leastMove) {
        double[] w = new double[donors.length];
        Arrays.fill(w, 1.0 / w.length);
        double least = leastMove * leastMove * target.length;
        int rounds = run(target, donors, penalty, w, FIRST_ROUNDS, least);
        sparsify(w);
        rounds += run(target, donors, penalty, w, MOST_ROUNDS, least);
        double[] error = error(target, donors, w);
        double[] slope = slope(error, donors, penalty, w);
        double gap = 2 * (dot(slope, w) - Arrays.stream(slope).min().orElse(0));
        return new Mixture(w, dot(error, error) + penalty * dot(w, w), gap, rounds);
    }

    private static void sparsify(double[] w) {
        double largest = Arrays.stream(w).max().orElse(0);
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            w[j] = w[j] <= largest / 4 ? 0 : w[j];
            sum += w[j];
        }
        for (int j = 0; j < w.length; j++) {
            w[j] /= sum;
        }
    }

    private static int run(double[] target, double[][] donors, double penalty, double[] w, int most, double least) {
        double before = Double.POSITIVE_INFINITY;
        double value = Double.POSITIVE_INFINITY;
        int round = 0;
        while (round < most && (round < 2 || before - value > least)) {
            round++;
            step(target, donors, penalty, w);
            before = value;
            double[] error = error(target, donors, w);
            value = dot(error, error) + penalty * dot(w, w);
        }
        return round;
    }

    private static void step(double[] target, double[][] donors, double penalty, double[] w) {
        double[] error = error(target, donors, w);
        double[] slope = slope(error, donors, penalty, w);
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

    private static double[] slope(double[] error, double[][] donors, double penalty, double[] w) {
        double[] slope = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            slope[j] = dot(error, donors[j]) + penalty * w[j];
        }
        return slope;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
