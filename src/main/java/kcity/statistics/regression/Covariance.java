package kcity.statistics.regression;

import java.util.Map;

/** A covariance of coefficients, the words for how it was made, and per coefficient the degrees of freedom to use with it. */
public record Covariance(String name, double[][] matrix, double[] freedom) {

    public Coefficient coefficient(Fit fit, String term, double alpha) {
        int k = fit.place(term);
        return Coefficient.of(term, fit.coefficients()[k], error(k), freedom[k], alpha);
    }

    /** A weighted sum of coefficients, by name; the fewest degrees of freedom among them. Names set aside count nothing. */
    public Coefficient combination(Fit fit, String name, Map<String, Double> weights, double alpha) {
        double[] w = new double[fit.rank()];
        weights.forEach((term, weight) -> {
            if (fit.names().contains(term)) {
                w[fit.place(term)] = weight;
            }
        });
        double estimate = 0;
        double variance = 0;
        double fewest = Double.POSITIVE_INFINITY;
        double[] spread = times(matrix, w);
        for (int k = 0; k < w.length; k++) {
            estimate += w[k] * fit.coefficients()[k];
            variance += w[k] * spread[k];
            fewest = w[k] == 0 ? fewest : Math.min(fewest, freedom[k]);
        }
        return Coefficient.of(name, estimate, Math.sqrt(variance), fewest, alpha);
    }

    public double error(int k) {
        return Math.sqrt(matrix[k][k]);
    }

    static double[] same(int size, double freedom) {
        double[] all = new double[size];
        java.util.Arrays.fill(all, freedom);
        return all;
    }

    /** bread · meat · bread, times a factor. */
    static double[][] sandwich(double[][] bread, double[][] meat, double factor) {
        return scaled(times(times(bread, meat), bread), factor);
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double aik = a[i][k];
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += aik * b[k][j];
                }
            }
        }
        return c;
    }

    static double[] times(double[][] a, double[] v) {
        double[] c = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                c[i] += a[i][j] * v[j];
            }
        }
        return c;
    }

    static double[][] scaled(double[][] a, double factor) {
        double[][] b = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i].clone();
            for (int j = 0; j < b[i].length; j++) {
                b[i][j] *= factor;
            }
        }
        return b;
    }

    /** Adds factor · a b' to the sum. */
    static void addOuter(double[][] sum, double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i][j] += factor * a[i] * b[j];
            }
        }
    }
}
