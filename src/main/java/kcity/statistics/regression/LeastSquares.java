package kcity.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ordinary and weighted least squares by QR. */
public final class LeastSquares {
    private LeastSquares() {}

    public static Fit fit(Terms terms, double[] y) {
        return fit(terms, y, null);
    }

    /** Weights are precisions: a weight of 4 says half the standard deviation. They must be positive. */
    public static Fit fit(Terms terms, double[] y, double @Nullable [] weights) {
        double[] root = roots(y.length, weights);
        double[][] scaled = new double[terms.size()][];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = times(terms.columns()[j], root);
        }
        double[] response = times(y, root);
        Householder qr = new Householder(scaled, y.length);
        double[] b = qr.solve(response);
        double[][] kept = new double[qr.rank()][];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            kept[k] = scaled[qr.kept().get(k)];
            names.add(terms.names().get(qr.kept().get(k)));
        }
        List<String> dropped =
                qr.dropped().stream().map(j -> terms.names().get(j)).toList();
        double[] residuals = residuals(kept, response, b);
        boolean about = names.contains(Terms.CONSTANT);
        return new Fit(
                names,
                dropped,
                b,
                qr.inverse(),
                kept,
                residuals,
                qr.leverages(),
                squares(residuals),
                about ? squares(about(response, root)) : squares(response));
    }

    private static double[] roots(int n, double @Nullable [] weights) {
        double[] root = new double[n];
        for (int i = 0; i < n; i++) {
            double w = weights == null ? 1 : weights[i];
            if (!(w > 0)) {
                throw new IllegalArgumentException("weight " + w + " in row " + (i + 1) + " is not positive");
            }
            root[i] = Math.sqrt(w);
        }
        return root;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] residuals(double[][] columns, double[] y, double[] b) {
        double[] e = y.clone();
        for (int k = 0; k < b.length; k++) {
            for (int i = 0; i < e.length; i++) {
                e[i] -= columns[k][i] * b[k];
            }
        }
        return e;
    }

    /** What is left of the response when the constant alone, itself scaled by the weights, is fitted. */
    private static double[] about(double[] response, double[] root) {
        double mean = dot(response, root) / squares(root);
        double[] left = new double[root.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = response[i] - mean * root[i];
        }
        return left;
    }

    private static double squares(double[] v) {
        return dot(v, v);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
