package kcity.statistics.regression;

import java.util.List;

/**
 * A least-squares fit. With weights, columns and residuals are multiplied by the square root of the weight, so that every
 * covariance below treats both cases alike. Columns set aside for lack of rank are named in {@code dropped}.
 */
public record Fit(
        List<String> names,
        List<String> dropped,
        double[] coefficients,
        double[][] inverse,
        double[][] columns,
        double[] residuals,
        double[] leverages,
        double residualSum,
        double totalSum) {
    private static final double ROUNDING = 1e-13;

    public int rows() {
        return residuals.length;
    }

    public int rank() {
        return coefficients.length;
    }

    public int freedom() {
        return rows() - rank();
    }

    public double variance() {
        return residualSum / freedom();
    }

    /** Share of the variation about the mean (about zero when there is no constant) that the fit explains. */
    public double explained() {
        return 1 - residualSum / totalSum;
    }

    /** Whether the columns meet every row but for rounding, so that no error is left to learn from. */
    public boolean exact() {
        double largest = 0;
        double left = 0;
        for (int i = 0; i < residuals.length; i++) {
            double value = residuals[i];
            for (int k = 0; k < columns.length; k++) {
                value += columns[k][i] * coefficients[k];
            }
            largest = Math.max(largest, Math.abs(value));
            left = Math.max(left, Math.abs(residuals[i]));
        }
        return left <= ROUNDING * largest;
    }

    private int slopes() {
        return names.contains(Terms.CONSTANT) ? rank() - 1 : rank();
    }

    /** The F statistic of all columns but the constant. */
    public double f() {
        return (totalSum - residualSum) / slopes() / variance();
    }

    public int place(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + names + ", set aside: " + dropped);
        }
        return place;
    }

    public double coefficient(String name) {
        return coefficients[place(name)];
    }

    /** Row i of the (weighted) design. */
    double[] row(int i) {
        double[] row = new double[rank()];
        for (int k = 0; k < row.length; k++) {
            row[k] = columns[k][i];
        }
        return row;
    }
}
