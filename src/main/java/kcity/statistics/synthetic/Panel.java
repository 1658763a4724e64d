package kcity.statistics.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A balanced panel: {@code values[unit][time]}, times in order, the first {@code before} of them before the intervention. */
public record Panel(List<String> units, List<String> times, double[][] values, List<Integer> treated, int before) {

    public Panel {
        units = List.copyOf(units);
        times = List.copyOf(times);
        treated = List.copyOf(treated);
        if (treated.isEmpty() || treated.size() >= units.size()) {
            throw new IllegalArgumentException(
                    "there must be treated units and others, not " + treated.size() + " of " + units.size());
        }
        if (before < 1 || before >= times.size()) {
            throw new IllegalArgumentException(
                    "there must be periods before and after the start, not " + before + " of " + times.size());
        }
    }

    public List<Integer> donors() {
        return IntStream.range(0, units.size())
                .boxed()
                .filter(unit -> !treated.contains(unit))
                .toList();
    }

    public int after() {
        return times.size() - before;
    }

    /** The mean path of the treated units. */
    public double[] treatedPath() {
        double[] path = new double[times.size()];
        for (int unit : treated) {
            for (int t = 0; t < path.length; t++) {
                path[t] += values[unit][t] / treated.size();
            }
        }
        return path;
    }

    /** The panel without its treated units, in which the given one of the donors plays the treated unit. */
    public Panel placebo(int donor) {
        return only(donors(), List.of(donor));
    }

    public Panel withoutUnit(int unit) {
        return only(
                IntStream.range(0, units.size()).boxed().filter(u -> u != unit).toList(), treated);
    }

    /** An earlier start, in the data before the true one only. */
    public Panel until(int newBefore) {
        double[][] shorter = new double[units.size()][];
        for (int u = 0; u < shorter.length; u++) {
            shorter[u] = java.util.Arrays.copyOf(values[u], before);
        }
        return new Panel(units, times.subList(0, before), shorter, treated, newBefore);
    }

    private Panel only(List<Integer> kept, List<Integer> newTreated) {
        List<String> names = new ArrayList<>();
        double[][] rows = new double[kept.size()][];
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            names.add(units.get(kept.get(k)));
            rows[k] = values[kept.get(k)];
            if (newTreated.contains(kept.get(k))) {
                places.add(k);
            }
        }
        return new Panel(names, times, rows, places, before);
    }

    /** The donors' values over a range of times, one array a donor. */
    double[][] donorWindow(int from, int to) {
        return donors().stream()
                .map(unit -> java.util.Arrays.copyOfRange(values[unit], from, to))
                .toArray(double[][]::new);
    }
}
