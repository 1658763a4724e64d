package kcity.statistics.synthetic;

import java.util.Arrays;

/**
 * The weights as the authors' package of synthetic difference in differences finds them: Frank-Wolfe with exact line search,
 * a hundred rounds, weights of at most a quarter of the largest set to zero, then on until the objective moves too little. Sums run over donors and times in one fixed order, by whole
 * columns of numbers that lie side by side, since the place where the rule stops must not hang on rounding.
 */
final class FrankWolfe {
    private static final int FIRST_ROUNDS = 100;
    private static final int MOST_ROUNDS = 10_000;

    private final double[] target;
    private final double[][] donors;
    /** Row i holds what every donor has at time i. */
    private final double[][] times;

    private final double penalty;
    private final double[] w;
    private final double[] error;
    private final double[] slope;

    private FrankWolfe(double[] target, double[][] donors, double penalty) {
        this.target = target;
        this.donors = donors;
        this.penalty = penalty;
        this.times = new double[target.length][donors.length];
        for (int j = 0; j < donors.length; j++) {
            for (int i = 0; i < target.length; i++) {
                times[i][j] = donors[j][i];
            }
        }
        this.w = new double[donors.length];
        this.error = new double[target.length];
        this.slope = new double[donors.length];
        Arrays.fill(w, 1.0 / w.length);
    }

    static Mixture mix(double[] target, double[][] donors, double penalty, double leastMove) {
        return new FrankWolfe(target, donors, penalty).solve(leastMove * leastMove * target.length);
    }

    private Mixture solve(double least) {
        int rounds = run(FIRST_ROUNDS, least);
        sparsify();
        rounds += run(MOST_ROUNDS, least);
        setSlope();
        double gap = 2 * (dot(slope, w) - Arrays.stream(slope).min().orElse(0));
        return new Mixture(w, objective(), gap, rounds);
    }

    private void sparsify() {
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

    private int run(int most, double least) {
        double before = Double.POSITIVE_INFINITY;
        double value = Double.POSITIVE_INFINITY;
        int round = 0;
        setError();
        while (round < most && (round < 2 || before - value > least)) {
            round++;
            step();
            setError();
            before = value;
            value = objective();
        }
        return round;
    }

    private double objective() {
        return dot(error, error) + penalty * dot(w, w);
    }

    private void step() {
        setSlope();
        int best = 0;
        for (int j = 1; j < w.length; j++) {
            best = slope[j] < slope[best] ? j : best;
        }
        double descent = 0;
        double ridge = 0;
        for (int j = 0; j < w.length; j++) {
            double move = (j == best ? 1 : 0) - w[j];
            descent += slope[j] * move;
            ridge += move * move;
        }
        double curvature = 0;
        for (int i = 0; i < error.length; i++) {
            double change = donors[best][i] - (error[i] + target[i]);
            curvature += change * change;
        }
        curvature += penalty * ridge;
        double length = curvature == 0 ? 0 : Math.clamp(-descent / curvature, 0, 1);
        for (int j = 0; j < w.length; j++) {
            w[j] += length * ((j == best ? 1 : 0) - w[j]);
        }
    }

    /** The mixture less the target. */
    private void setError() {
        sum(w, donors, error);
        for (int i = 0; i < error.length; i++) {
            error[i] -= target[i];
        }
    }

    /** Half the gradient. */
    private void setSlope() {
        sum(error, times, slope);
        for (int j = 0; j < w.length; j++) {
            slope[j] += penalty * w[j];
        }
    }

    /** Row after row, those without weight passed over; four at a time, which spares memory and changes no rounding. */
    private static void sum(double[] factors, double[][] rows, double[] to) {
        Arrays.fill(to, 0);
        int[] next = new int[4];
        int waiting = 0;
        for (int row = 0; row < rows.length; row++) {
            if (factors[row] == 0) {
                continue;
            }
            next[waiting++] = row;
            if (waiting == 4) {
                addFour(factors, rows, next, to);
                waiting = 0;
            }
        }
        for (int k = 0; k < waiting; k++) {
            add(factors[next[k]], rows[next[k]], to);
        }
    }

    private static void addFour(double[] factors, double[][] rows, int[] which, double[] to) {
        double[] a = rows[which[0]];
        double[] b = rows[which[1]];
        double[] c = rows[which[2]];
        double[] d = rows[which[3]];
        double fa = factors[which[0]];
        double fb = factors[which[1]];
        double fc = factors[which[2]];
        double fd = factors[which[3]];
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
        }
    }

    private static void add(double factor, double[] row, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
