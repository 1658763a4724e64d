package kcity.web.component;

import java.util.ArrayList;
import java.util.List;

/** An axis from {@code low} to {@code high} with round steps. */
record Scale(double low, double high, double step) {
    static Scale around(double least, double most) {
        double from = Math.min(0, least);
        double to = Math.max(most, from + 1e-9);
        double rough = (to - from) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = List.of(1.0, 2.0, 2.5, 5.0, 10.0).stream()
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= rough * 0.999)
                .findFirst()
                .orElse(10 * power);
        return new Scale(Math.floor(from / step) * step, Math.ceil(to / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(low + i * step);
        }
        return List.copyOf(ticks);
    }

    double share(double value) {
        return (value - low) / (high - low);
    }
}
