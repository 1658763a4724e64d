package kcity.statistics.synthetic;

import java.util.Arrays;
import kcity.statistics.regression.Householder;
import org.jspecify.annotations.Nullable;

/**
 * Minimises |target − Σ w_j donor_j|² + ridge · |w|² over weights that are not negative and sum to one, exactly, by an
 * active set (Wolfe 1976: the point of a polytope nearest to the origin; each subproblem by QR, never by a Gram matrix).
 */
public final class Simplex {
    private static final double OPTIMAL = 1e-13;
    private static final double ROUNDING = 1e-16;

    private final double[][] points;
    private final double ridge;
    private final double scale;
    private final int length;

    private Simplex(double[][] points, double ridge) {
        this.points = points;
        this.ridge = ridge;
        this.length = points[0].length;
        double largest = 0;
        for (double[] point : points) {
            largest = Math.max(largest, dot(point, point) + ridge);
        }
        this.scale = largest == 0 ? 1 : largest;
    }

    /** {@code donors[j]} is donor j's column, as long as the target. */
    public static Mixture mix(double[] target, double[][] donors, double ridge) {
        double[][] points = new double[donors.length][];
        for (int j = 0; j < donors.length; j++) {
            points[j] = minus(donors[j], target);
        }
        return new Simplex(points, ridge).solve(null);
    }

    /** As above, from weights near the answer, such as those of an earlier mixture; they only save time. */
    static Mixture mix(double[] target, double[][] donors, double[] near) {
        double[][] points = new double[donors.length][];
        for (int j = 0; j < donors.length; j++) {
            points[j] = minus(donors[j], target);
        }
        return new Simplex(points, 0).solve(near);
    }

    private static double[] minus(double[] a, double[] b) {
        double[] c = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i] - b[i];
        }
        return c;
    }

    private Mixture solve(double @Nullable [] near) {
        int n = points.length;
        double[] w = near == null ? new double[n] : near.clone();
        boolean[] active = new boolean[n];
        if (near == null) {
            w[shortest()] = 1;
        }
        for (int j = 0; j < n; j++) {
            active[j] = w[j] > 0;
        }
        int steps = descend(w, active);
        int most = 50 * (n + length) + 1000;
        while (steps < most) {
            double[] slope = slopes(w);
            double here = dot(slope, w);
            int best = lowest(slope, active);
            if (best < 0 || slope[best] >= here - OPTIMAL * scale) {
                break;
            }
            active[best] = true;
            double before = here;
            steps += descend(w, active);
            if (before - objective(w) <= ROUNDING * scale) {
                break;
            }
        }
        double[] slope = slopes(w);
        double gap = Math.max(0, 2 * (dot(slope, w) - Arrays.stream(slope).min().orElse(0)));
        return new Mixture(w, objective(w), gap, steps);
    }

    private int shortest() {
        int best = 0;
        for (int j = 1; j < points.length; j++) {
            if (dot(points[j], points[j]) < dot(points[best], points[best])) {
                best = j;
            }
        }
        return best;
    }

    private double[] mean(double[] w) {
        double[] mean = new double[length];
        for (int j = 0; j < w.length; j++) {
            if (w[j] != 0) {
                for (int i = 0; i < length; i++) {
                    mean[i] += w[j] * points[j][i];
                }
            }
        }
        return mean;
    }

    private double objective(double[] w) {
        double[] mean = mean(w);
        return dot(mean, mean) + ridge * dot(w, w);
    }

    /** Half the gradient. */
    private double[] slopes(double[] w) {
        double[] mean = mean(w);
        double[] slopes = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            slopes[j] = dot(points[j], mean) + ridge * w[j];
        }
        return slopes;
    }

    private static int lowest(double[] slope, boolean[] active) {
        int best = -1;
        for (int j = 0; j < slope.length; j++) {
            if (!active[j] && (best < 0 || slope[j] < slope[best])) {
                best = j;
            }
        }
        return best;
    }

    /** Moves to the best point of the active set's affine hull, dropping each weight that would turn negative on the way. */
    private int descend(double[] w, boolean[] active) {
        int steps = 0;
        while (true) {
            steps++;
            double[] goal = affine(active);
            double reach = 1;
            int blocking = -1;
            for (int j = 0; j < w.length; j++) {
                if (active[j] && goal[j] <= 0) {
                    double share = w[j] == goal[j] ? 0 : w[j] / (w[j] - goal[j]);
                    if (share < reach || blocking < 0) {
                        reach = Math.min(reach, share);
                        blocking = j;
                    }
                }
            }
            for (int j = 0; j < w.length; j++) {
                w[j] = active[j] ? Math.max(0, w[j] + reach * (goal[j] - w[j])) : 0;
            }
            if (blocking < 0) {
                return steps;
            }
            w[blocking] = 0;
            active[blocking] = false;
        }
    }

    /** With P the active points (and the ridge below them), solves (s·11' + P'P) u = 1 and scales u to sum one. */
    private double[] affine(boolean[] active) {
        int[] chosen = places(active);
        double one = Math.sqrt(scale);
        int rows = Math.max(1 + length + (ridge > 0 ? chosen.length : 0), chosen.length);
        double[][] stacked = new double[chosen.length][rows];
        for (int k = 0; k < chosen.length; k++) {
            stacked[k][0] = one;
            System.arraycopy(points[chosen[k]], 0, stacked[k], 1, length);
            if (ridge > 0) {
                stacked[k][1 + length + k] = Math.sqrt(ridge);
            }
        }
        Householder qr = new Householder(stacked, rows);
        double[] ones = new double[qr.rank()];
        Arrays.fill(ones, 1);
        double[] u = qr.normal(ones);
        double sum = Arrays.stream(u).sum();
        double[] goal = new double[active.length];
        for (int k = 0; k < u.length; k++) {
            goal[chosen[qr.kept().get(k)]] = u[k] / sum;
        }
        return goal;
    }

    private static int[] places(boolean[] active) {
        int[] places = new int[active.length];
        int count = 0;
        for (int j = 0; j < active.length; j++) {
            if (active[j]) {
                places[count++] = j;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
