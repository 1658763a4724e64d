package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.reading.YamlNode;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.PanelAxis;
import kcity.statistics.effects.design.Place;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.synthetic.Panel;
import kcity.statistics.synthetic.Predictors;

/** The mean of an expression over a stretch of times, per unit; rows where it is missing are left out of the mean. */
record Predictor(Expression of, Optional<String> from, Optional<String> to, Place place) {

    static Predictor read(YamlNode node, Wanted wanted) {
        return new Predictor(
                wanted.sparseNumber(node.get("of")),
                node.find("from").map(YamlNode::text),
                node.find("to").map(YamlNode::text),
                wanted.place(node));
    }

    private String name() {
        return of.text()
                + (from.equals(to)
                        ? from.map(at -> " in " + at).orElse("")
                        : " " + from.orElse("…") + "–" + to.orElse("…"));
    }

    static Predictors table(List<Predictor> predictors, Rows rows, PanelAxis axis, Panel panel) {
        List<String> units = rows.labels(axis.unit());
        int[] places = axis.axis().place(rows).place();
        List<String> names = new ArrayList<>();
        double[][] values = new double[predictors.size()][];
        for (int k = 0; k < values.length; k++) {
            names.add(predictors.get(k).name());
            values[k] = predictors.get(k).means(rows, units, places, panel);
        }
        return new Predictors(names, values);
    }

    private double[] means(Rows rows, List<String> units, int[] places, Panel panel) {
        int first = from.map(time -> time(time, panel)).orElse(0);
        int last = to.map(time -> time(time, panel)).orElse(panel.before() - 1);
        if (first > last || last >= panel.before()) {
            throw place.wrong(
                    "a predictor covers times before the start, from its first to its last; change 'from' and 'to'");
        }
        double[] values = rows.numbers(of);
        double[] sums = new double[panel.units().size()];
        int[] counts = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            if (places[i] >= first && places[i] <= last && !Double.isNaN(values[i])) {
                int unit = panel.units().indexOf(units.get(i));
                sums[unit] += values[i];
                counts[unit]++;
            }
        }
        for (int u = 0; u < sums.length; u++) {
            if (counts[u] == 0) {
                throw place.wrong("no value of " + name() + " for "
                        + panel.units().get(u) + "; fill it, or leave the unit out with 'without'");
            }
            sums[u] /= counts[u];
        }
        return sums;
    }

    private int time(String time, Panel panel) {
        int found = panel.times().indexOf(time);
        if (found < 0) {
            throw place.wrong("there is no time " + time + " in the data; write one that is there");
        }
        return found;
    }
}
