package kcity.statistics.effects.design;

import java.util.Comparator;
import java.util.stream.IntStream;
import kcity.reading.YamlNode;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.Segments;

/** What the methods for one series share: the order of rows, one row a time, the season's columns. */
public final class Series {
    /** Season's length in periods, and either that many less one columns or that many waves. */
    public record Season(int period, int harmonics) {
        static final Season NONE = new Season(0, 0);

        public static Season read(YamlNode parent) {
            return parent.find("season")
                    .map(node -> {
                        int period = node.get("period").integer(2, 10_000);
                        int waves = node.find("harmonics")
                                .map(n -> n.integer(1, period / 2))
                                .orElse(0);
                        return new Season(period, waves);
                    })
                    .orElse(NONE);
        }

        public Terms terms(int[] periods) {
            if (period == 0) {
                return Terms.none();
            }
            return harmonics > 0 ? Segments.harmonics(periods, period, harmonics) : Segments.places(periods, period);
        }
    }

    private Series() {}

    public static int[] order(int[] place) {
        return IntStream.range(0, place.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> place[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rows in order of time; two rows of one time are refused, for a series has one value a time. */
    public static Rows ordered(Rows rows, TimeAxis axis) {
        TimeAxis.Placed placed = axis.place(rows);
        int[] order = order(placed.place());
        for (int i = 1; i < order.length; i++) {
            if (placed.place()[order[i]] == placed.place()[order[i - 1]]) {
                throw rows.wrong(
                        Math.max(order[i], order[i - 1]),
                        "the time " + placed.times().get(placed.place()[order[i]])
                                + " stands a second time; a series has one row a time (does the design need a 'where'?)");
            }
        }
        return rows.at(order);
    }
}
