package kcity.statistics.regression;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Wild cluster bootstrap of "this coefficient is zero" with the null imposed, Rademacher signs and CR1 statistics (Cameron,
 * Gelbach and Miller 2008). All sign patterns are enumerated while there are at most {@code draws} of them.
 */
public final class WildBootstrap {
    /** The p-value, the number of sign patterns looked at, and whether those were all there are. */
    public record Result(double p, int patterns, boolean exact) {}

    private final Fit fit;
    private final Clusters clusters;
    private final int place;
    private final double[][] base;
    private final double[][] flip;
    private final double[][] gram;

    private WildBootstrap(Fit fit, Clusters clusters, String term) {
        this.fit = fit;
        this.clusters = clusters;
        this.place = fit.place(term);
        double[] response = new double[fit.rows()];
        double[] restrictedResidual = restricted(response);
        double[] contrast = fit.inverse()[place];
        this.base = new double[clusters.count()][];
        this.flip = new double[clusters.count()][];
        this.gram = new double[clusters.count()][];
        for (int g = 0; g < base.length; g++) {
            int[] rows = clusters.rows().get(g);
            base[g] = Clustered.score(fit, rows, response);
            flip[g] = Clustered.score(fit, rows, restrictedResidual);
            gram[g] = Clustered.score(fit, rows, along(contrast));
        }
    }

    public static Result of(Fit fit, Clusters clusters, String term, int draws, long seed) {
        return new WildBootstrap(fit, clusters, term).run(draws, seed);
    }

    /** Fills in the fitted values under the null and returns its residuals. */
    private double[] restricted(double[] fitted) {
        double[] y = fit.residuals().clone();
        Terms others = Terms.none();
        for (int k = 0; k < fit.rank(); k++) {
            for (int i = 0; i < y.length; i++) {
                y[i] += fit.columns()[k][i] * fit.coefficients()[k];
            }
            if (k != place) {
                others = others.and(fit.names().get(k), fit.columns()[k]);
            }
        }
        double[] residual = LeastSquares.fit(others, y).residuals();
        for (int i = 0; i < y.length; i++) {
            fitted[i] = y[i] - residual[i];
        }
        return residual;
    }

    private double[] along(double[] contrast) {
        double[] a = new double[fit.rows()];
        for (int k = 0; k < contrast.length; k++) {
            for (int i = 0; i < a.length; i++) {
                a[i] += fit.columns()[k][i] * contrast[k];
            }
        }
        return a;
    }

    private Result run(int draws, long seed) {
        int groups = clusters.count();
        boolean exact = groups < 31 && (1L << groups) <= draws;
        int patterns = exact ? 1 << groups : draws;
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] signs = new double[groups];
        java.util.Arrays.fill(signs, 1);
        double observed = statistic(signs) * (1 - 1e-9);
        int asLarge = 0;
        for (int draw = 0; draw < patterns; draw++) {
            for (int g = 0; g < groups; g++) {
                boolean minus = exact ? (draw >> g & 1) == 1 : draw > 0 && chance.nextBoolean();
                signs[g] = minus ? -1 : 1;
            }
            asLarge += statistic(signs) < observed ? 0 : 1;
        }
        return new Result(Double.isNaN(observed) ? Double.NaN : asLarge / (double) patterns, patterns, exact);
    }

    /** |t| of the coefficient when each cluster's null residuals carry the sign; a constant factor is left out. */
    private double statistic(double[] signs) {
        int p = fit.rank();
        double[] total = new double[p];
        for (int g = 0; g < signs.length; g++) {
            for (int k = 0; k < p; k++) {
                total[k] += base[g][k] + signs[g] * flip[g][k];
            }
        }
        double[] b = Covariance.times(fit.inverse(), total);
        double[] contrast = fit.inverse()[place];
        double variance = 0;
        for (int g = 0; g < signs.length; g++) {
            double score = 0;
            for (int k = 0; k < p; k++) {
                score += contrast[k] * (base[g][k] + signs[g] * flip[g][k]) - gram[g][k] * b[k];
            }
            variance += score * score;
        }
        return Math.abs(b[place]) / Math.sqrt(variance);
    }
}
