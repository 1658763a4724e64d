package kcity.statistics.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * What treated unit and donors should have in common besides the path: {@code values[predictor][unit]}, units in the
 * panel's order. Each predictor is divided by its standard deviation over all units.
 */
public record Predictors(List<String> names, double[][] values) {

    public Predictors {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() != values.length) {
            throw new IllegalArgumentException(names.size() + " predictor names for " + values.length + " rows");
        }
    }

    /** The same predictors for the units of another panel, found by name. */
    Predictors forUnits(List<String> from, List<String> units) {
        double[][] chosen = new double[values.length][];
        for (int k = 0; k < values.length; k++) {
            double[] row = values[k];
            chosen[k] = units.stream().mapToDouble(u -> row[from.indexOf(u)]).toArray();
        }
        return new Predictors(names, chosen);
    }

    Predictors standardised() {
        return new Predictors(
                names, Arrays.stream(values).map(Predictors::standardise).toArray(double[][]::new));
    }

    private static double[] standardise(double[] row) {
        double mean = Arrays.stream(row).average().orElse(0);
        double squares = Arrays.stream(row).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (row.length - 1));
        return Arrays.stream(row).map(x -> deviation == 0 ? 0 : x / deviation).toArray();
    }

    double mean(int predictor, List<Integer> units) {
        return units.stream().mapToDouble(u -> values[predictor][u]).average().orElse(0);
    }
}
