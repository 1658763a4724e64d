package kcity.statistics.regression;

import java.math.BigDecimal;
import java.util.List;

/** One-way analysis of variance. Values come as decimals, so that thirteen constant leading digits cost nothing. */
public record Anova(double betweenSum, double withinSum, int betweenFreedom, int withinFreedom, double f, double p) {

    public static Anova of(List<String> groups, List<BigDecimal> values) {
        BigDecimal first = values.getFirst();
        double[] y = values.stream()
                .mapToDouble(v -> v.subtract(first).doubleValue())
                .toArray();
        Clusters clusters = Clusters.of(groups);
        int[] everyRow = java.util.stream.IntStream.range(0, y.length).toArray();
        double grand = mean(y, everyRow);
        double between = 0;
        double within = 0;
        for (int[] rows : clusters.rows()) {
            double own = mean(y, rows);
            between += rows.length * (own - grand) * (own - grand);
            for (int i : rows) {
                within += (y[i] - own) * (y[i] - own);
            }
        }
        int betweenFreedom = clusters.count() - 1;
        int withinFreedom = y.length - clusters.count();
        double f = between / betweenFreedom / (within / withinFreedom);
        return new Anova(
                between, within, betweenFreedom, withinFreedom, f, Tails.aboveF(f, betweenFreedom, withinFreedom));
    }

    /** In two passes: the second removes the rounding of the first. */
    private static double mean(double[] y, int[] rows) {
        double rough = 0;
        for (int i : rows) {
            rough += y[i];
        }
        rough /= rows.length;
        double rest = 0;
        for (int i : rows) {
            rest += y[i] - rough;
        }
        return rough + rest / rows.length;
    }

    public double explained() {
        return betweenSum / (betweenSum + withinSum);
    }

    public double residualDeviation() {
        return Math.sqrt(withinSum / withinFreedom);
    }
}
