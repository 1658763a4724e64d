package kcity.statistics.synthetic;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The estimate again without each donor that carries weight, to see whether one donor makes the result. */
public record LeaveOneOut(String donor, double effect) {

    public static List<LeaveOneOut> of(
            Panel panel, List<String> donors, double[] weights, Function<Panel, Double> estimator) {
        return IntStream.range(0, weights.length)
                .filter(j -> weights[j] > 1e-6 && donors.size() > 1)
                .parallel()
                .mapToObj(j -> without(panel, donors.get(j), estimator))
                .toList();
    }

    private static LeaveOneOut without(Panel panel, String donor, Function<Panel, Double> estimator) {
        return new LeaveOneOut(
                donor, estimator.apply(panel.withoutUnit(panel.units().indexOf(donor))));
    }
}
