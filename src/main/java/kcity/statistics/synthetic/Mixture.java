package kcity.statistics.synthetic;

/**
 * The weights of a mixture: none negative, sum one. {@code gap} bounds how far the objective can be above the best
 * possible one (the Frank-Wolfe duality gap, measured at the returned point); {@code steps} counts solved subproblems.
 */
public record Mixture(double[] weights, double objective, double gap, int steps) {

    /** The share that the largest possible excess has in the objective's scale; at most about 1e-9 when solved. */
    public double relativeGap(double scale) {
        return scale == 0 ? 0 : gap / scale;
    }
}
