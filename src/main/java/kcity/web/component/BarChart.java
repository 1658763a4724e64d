package kcity.web.component;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Bars in a table, so that the picture and the numbers are one thing. Lengths are in percent of the widest reach, zero always included. */
public record BarChart(String id, String title, String labelHeading, String valueHeading, List<Bar> bars) {
    private double least() {
        return ends().min().orElse(0);
    }

    private double span() {
        double span = ends().max().orElse(0) - least();
        return span == 0 ? 1 : span;
    }

    private DoubleStream ends() {
        return DoubleStream.concat(
                DoubleStream.of(0),
                bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.value(), bar.low(), bar.high())));
    }

    /** Where a value lies between 0 and 100, with a decimal point in every language. */
    public String at(double value) {
        return percent((value - least()) / span() * 100);
    }

    public String zero() {
        return at(0);
    }

    public String start(Bar bar) {
        return at(Math.min(0, bar.value()));
    }

    public String length(Bar bar) {
        return percent(Math.abs(bar.value()) / span() * 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
