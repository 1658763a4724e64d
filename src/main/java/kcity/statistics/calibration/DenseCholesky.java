package kcity.statistics.calibration;

/**
 * U'U of a symmetric positive definite matrix, in place, on the upper triangle held as rows. Four pivots are applied at a time so that
 * the inner loop runs in vector registers.
 */
final class DenseCholesky {
    private final double[][] u;

    private DenseCholesky(double[][] u) {
        this.u = u;
    }

    /** Overwrites the upper triangle. */
    static DenseCholesky factor(double[][] upper) {
        int n = upper.length;
        for (int from = 0; from < n; from += 4) {
            int to = Math.min(from + 4, n);
            panel(upper, from, to);
            if (to - from == 4) trailing(upper, from);
        }
        return new DenseCholesky(upper);
    }

    double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < u.length; k++) sum += 2 * Math.log(u[k][k]);
        return sum;
    }

    /** Solves U'x = b in place, b starting at the offset. */
    void forward(double[] b, int offset) {
        int n = u.length;
        for (int k = 0; k < n; k++) {
            double[] row = u[k];
            double x = b[offset + k] / row[k];
            b[offset + k] = x;
            for (int j = k + 1; j < n; j++) b[offset + j] -= x * row[j];
        }
    }

    /** Solves Ux = b in place, b starting at the offset. */
    void backward(double[] b, int offset) {
        for (int k = u.length - 1; k >= 0; k--) {
            b[offset + k] = (b[offset + k] - dot(u[k], k + 1, b, offset)) / u[k][k];
        }
    }

    /** The full inverse of the matrix that was factored, as a new array of full rows. */
    double[][] inverse() {
        int n = u.length;
        double[][] root = inverseOfU();
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = inverse[i];
            for (int k = i; k < n; k++) row[k] = dot(root[i], root[k], k);
        }
        for (int i = 0; i < n; i++) for (int k = 0; k < i; k++) inverse[i][k] = inverse[k][i];
        return inverse;
    }

    private double[][] inverseOfU() {
        int n = u.length;
        double[][] root = new double[n][n];
        for (int i = n - 1; i >= 0; i--) {
            double[] row = root[i];
            double pivot = 1 / u[i][i];
            for (int k = i + 1; k < n; k++) subtract(row, root[k], u[i][k] * pivot, k);
            row[i] = pivot;
        }
        return root;
    }

    private static void subtract(double[] row, double[] other, double factor, int from) {
        for (int j = from; j < row.length; j++) row[j] -= factor * other[j];
    }

    private static void panel(double[][] u, int from, int to) {
        for (int k = from; k < to; k++) {
            double[] row = u[k];
            double pivot = 1 / Math.sqrt(row[k]);
            for (int j = k; j < row.length; j++) row[j] *= pivot;
            for (int i = k + 1; i < to; i++) subtract(u[i], row, row[i], i);
        }
    }

    private static void trailing(double[][] u, int k) {
        for (int i = k + 4; i < u.length; i++) {
            subtractFour(u[i], u[k], u[k + 1], u[k + 2], u[k + 3], i);
        }
    }

    private static void subtractFour(double[] row, double[] a, double[] b, double[] c, double[] d, int from) {
        double fa = a[from];
        double fb = b[from];
        double fc = c[from];
        double fd = d[from];
        if (fa == 0 && fb == 0 && fc == 0 && fd == 0) return;
        for (int j = from; j < row.length; j++) row[j] -= fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }

    /** Four sums at a time, as one would wait for each addition. */
    private static double dot(double[] row, int from, double[] b, int offset) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = from;
        for (; j + 3 < row.length; j += 4) {
            first += row[j] * b[offset + j];
            second += row[j + 1] * b[offset + j + 1];
            third += row[j + 2] * b[offset + j + 2];
            fourth += row[j + 3] * b[offset + j + 3];
        }
        for (; j < row.length; j++) first += row[j] * b[offset + j];
        return first + second + third + fourth;
    }

    private static double dot(double[] a, double[] b, int from) {
        return dot(a, from, b, 0);
    }
}
