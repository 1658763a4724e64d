package kcity.statistics.regression;

/** A covariance of coefficients, the words for how it was made, and per coefficient the degrees of freedom to use with it. */
public record Covariance(String name, double[][] matrix, double[] freedom) {

    public Coefficient coefficient(Fit fit, String term, double alpha) {
        int k = fit.place(term);
        return Coefficient.of(term, fit.coefficients()[k], error(k), freedom[k], alpha);
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
