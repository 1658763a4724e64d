package kcity.statistics.effects.methods;

import java.math.BigDecimal;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.trend.MannKendall;
import kcity.statistics.trend.SenSlope;

/** {@code method: trend}: whether a series rises or falls (Mann-Kendall) and how fast (Sen), without assuming a line. */
record TrendMethod(Expression time) implements Method {

    static TrendMethod read(YamlNode node, Wanted wanted) {
        return new TrendMethod(wanted.number(node.get("time")));
    }

    @Override
    public Answer estimate(Rows unordered, Settings settings) {
        double[] at = unordered.numbers(time);
        int[] order = java.util.stream.IntStream.range(0, at.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> at[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Rows rows = unordered.at(order);
        double[] times = rows.numbers(time);
        for (int i = 1; i < times.length; i++) {
            if (times[i] == times[i - 1]) {
                throw rows.wrong(
                        i,
                        "the time "
                                + new BigDecimal(times[i]).stripTrailingZeros().toPlainString()
                                + " stands a second time; a series has one row a time; choose rows with 'where'");
            }
        }
        double[] y = rows.numbers(settings.outcome());
        if (y.length < 3) {
            throw new NotAssessable(y.length + " times; a trend needs three at least");
        }
        MannKendall kendall = MannKendall.of(y);
        SenSlope sen = SenSlope.of(times, y, 1 - settings.alpha());
        return new Answer.Builder()
                .figure("Mann-Kendall S", kendall.s())
                .figure("tau", kendall.tau())
                .figure("z", kendall.z())
                .figure("p", kendall.p())
                .figure("p exact", kendall.exact())
                .figure("Sen slope", sen.slope())
                .figure("Sen slope lower", sen.low())
                .figure("Sen slope upper", sen.high())
                .figure("Sen intercept", sen.intercept())
                .warn("the test takes the times as independent; a series that carries over shows trends too often")
                .done();
    }
}
