package kcity.statistics.effects.methods;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.Segments;

/**
 * What the change of level and slope of an interrupted series comes to over the times from the start on: sums of the two coefficients, so that the covariance of the fit gives their
 * errors without further approximation. A level alone is the effect at one time before the start where the slope changes too, for the slope counts 1 at the start.
 */
record WindowEffects(Terms terms, boolean[] after) {
    static final String MEAN = "mean effect after the start";
    static final String END = "effect at the end";

    /** Which of the effects the design registers, and a claim is held against. */
    enum Estimand {
        MEAN,
        END,
        LEVEL
    }

    static String name(Estimand estimand) {
        return switch (estimand) {
            case MEAN -> MEAN;
            case END -> END;
            case LEVEL -> Segments.LEVEL;
        };
    }

    Coefficient of(Estimand estimand, Fit fit, Covariance covariance, double alpha) {
        int[] window = IntStream.range(0, after.length).filter(t -> after[t]).toArray();
        int last = window[window.length - 1];
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String term : new String[] {Segments.LEVEL, Segments.SLOPE}) {
            if (terms.names().contains(term)) {
                double[] column = terms.column(term);
                weights.put(
                        term,
                        switch (estimand) {
                            case MEAN ->
                                Arrays.stream(window)
                                        .mapToDouble(t -> column[t])
                                        .average()
                                        .orElse(0);
                            case END -> column[last];
                            case LEVEL -> term.equals(Segments.LEVEL) ? 1.0 : 0.0;
                        });
            }
        }
        return covariance.combination(fit, name(estimand), weights, alpha);
    }
}
