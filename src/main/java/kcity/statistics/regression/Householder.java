package kcity.statistics.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * QR by reflections, columns taken in order; a column that the ones before it explain (what is left of it is under
 * 1e-7 of its length) is set aside and reported, so that the answer is that of the remaining ones.
 */
public final class Householder {
    private static final double TOLERANCE = 1e-7;

    private final int rows;
    private final List<double[]> reflectors = new ArrayList<>();
    private final List<double[]> upper = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> dropped = new ArrayList<>();

    public Householder(double[][] columns, int rows) {
        this.rows = rows;
        for (int j = 0; j < columns.length; j++) {
            take(j, columns[j].clone());
        }
    }

    private void take(int index, double[] column) {
        double before = length(column, 0);
        reflect(column);
        int k = kept.size();
        double left = k < rows ? length(column, k) : 0;
        if (!(left > TOLERANCE * before)) {
            dropped.add(index);
            return;
        }
        double[] reflector = new double[rows];
        System.arraycopy(column, k, reflector, k, rows - k);
        double sign = column[k] < 0 ? -1 : 1;
        reflector[k] += sign * left;
        double norm = length(reflector, k);
        for (int i = k; i < rows; i++) {
            reflector[i] /= norm;
        }
        column[k] = -sign * left;
        reflectors.add(reflector);
        upper.add(java.util.Arrays.copyOf(column, k + 1));
        kept.add(index);
    }

    private static double length(double[] v, int from) {
        double largest = 0;
        for (int i = from; i < v.length; i++) {
            largest = Math.max(largest, Math.abs(v[i]));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += (v[i] / largest) * (v[i] / largest);
        }
        return largest * Math.sqrt(sum);
    }

    private void reflect(double[] v) {
        for (int k = 0; k < reflectors.size(); k++) {
            mirror(v, reflectors.get(k), k);
        }
    }

    private static void mirror(double[] v, double[] reflector, int from) {
        double dot = 0;
        for (int i = from; i < v.length; i++) {
            dot += reflector[i] * v[i];
        }
        for (int i = from; i < v.length; i++) {
            v[i] -= 2 * dot * reflector[i];
        }
    }

    public int rank() {
        return kept.size();
    }

    public List<Integer> kept() {
        return List.copyOf(kept);
    }

    public List<Integer> dropped() {
        return List.copyOf(dropped);
    }

    /** Least-squares coefficients of the kept columns. */
    public double[] solve(double[] y) {
        double[] v = y.clone();
        reflect(v);
        return back(v);
    }

    /** What the kept columns leave of y. */
    public double[] residuals(double[] y) {
        double[] v = y.clone();
        reflect(v);
        java.util.Arrays.fill(v, 0, rank(), 0);
        for (int k = rank() - 1; k >= 0; k--) {
            mirror(v, reflectors.get(k), k);
        }
        return v;
    }

    private double[] back(double[] v) {
        double[] b = new double[rank()];
        for (int k = rank() - 1; k >= 0; k--) {
            double sum = v[k];
            for (int j = k + 1; j < rank(); j++) {
                sum -= upper.get(j)[k] * b[j];
            }
            b[k] = sum / upper.get(k)[k];
        }
        return b;
    }

    /** Solves R'R u = v, the normal equations of the kept columns. */
    public double[] normal(double[] v) {
        double[] z = new double[rank()];
        for (int k = 0; k < rank(); k++) {
            double sum = v[k];
            for (int i = 0; i < k; i++) {
                sum -= upper.get(k)[i] * z[i];
            }
            z[k] = sum / upper.get(k)[k];
        }
        return back(z);
    }

    /** The inverse of X'X over the kept columns. */
    public double[][] inverse() {
        int p = rank();
        double[][] inverse = new double[p][];
        for (int k = 0; k < p; k++) {
            double[] unit = new double[p];
            unit[k] = 1;
            inverse[k] = normal(unit);
        }
        return inverse;
    }

    /** The diagonal of the hat matrix. */
    public double[] leverages() {
        double[] h = new double[rows];
        for (int k = 0; k < rank(); k++) {
            double[] q = new double[rows];
            q[k] = 1;
            for (int m = k; m >= 0; m--) {
                mirror(q, reflectors.get(m), m);
            }
            for (int i = 0; i < rows; i++) {
                h[i] += q[i] * q[i];
            }
        }
        return h;
    }
}
