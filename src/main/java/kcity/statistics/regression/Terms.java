package kcity.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Explanatory columns in order, each with its name; {@code columns[j][i]} is row i of column j. */
public record Terms(List<String> names, double[][] columns) {
    /** The name under which the constant column stands in every result. */
    public static final String CONSTANT = "(constant)";

    public Terms {
        names = List.copyOf(names);
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
    }

    public static Terms none() {
        return new Terms(List.of(), new double[0][]);
    }

    public static Terms constant(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return none().and(CONSTANT, ones);
    }

    public Terms and(String name, double[] column) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        double[][] wider = Arrays.copyOf(columns, columns.length + 1);
        wider[columns.length] = column;
        return new Terms(longer, wider);
    }

    public Terms and(Terms more) {
        Terms all = this;
        for (int j = 0; j < more.columns.length; j++) {
            all = all.and(more.names.get(j), more.columns[j]);
        }
        return all;
    }

    public Terms without(String name) {
        Terms rest = none();
        for (int j = 0; j < columns.length; j++) {
            if (!names.get(j).equals(name)) {
                rest = rest.and(names.get(j), columns[j]);
            }
        }
        return rest;
    }

    public double[] column(String name) {
        return columns[names.indexOf(name)];
    }

    public int size() {
        return columns.length;
    }

    /** One column of zeros and ones per level of the factor but the first, in order of appearance. */
    public static Terms levels(String name, List<String> values) {
        List<String> levels = values.stream().distinct().toList();
        Terms all = none();
        for (String level : levels.subList(Math.min(1, levels.size()), levels.size())) {
            double[] column = new double[values.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = values.get(i).equals(level) ? 1 : 0;
            }
            all = all.and(name + "=" + level, column);
        }
        return all;
    }
}
