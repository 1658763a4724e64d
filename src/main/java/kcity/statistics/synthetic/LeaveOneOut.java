package kcity.statistics.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The estimate again without each donor that carries weight, to see whether one donor makes the result. */
public record LeaveOneOut(String donor, double effect) {

    public static List<LeaveOneOut> of(
            Panel panel, List<String> donors, double[] weights, Function<Panel, Double> estimator) {
        List<LeaveOneOut> all = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 1e-6 && donors.size() > 1) {
                Panel rest = panel.withoutUnit(panel.units().indexOf(donors.get(j)));
                all.add(new LeaveOneOut(donors.get(j), estimator.apply(rest)));
            }
        }
        return List.copyOf(all);
    }
}
