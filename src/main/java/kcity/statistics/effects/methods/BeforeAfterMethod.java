package kcity.statistics.effects.methods;

import java.util.stream.IntStream;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.difference.Cell;
import kcity.statistics.difference.TwoByTwo;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Series;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.TimeAxis;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Covariance;
import kcity.statistics.regression.Fit;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.NeweyWest;
import kcity.statistics.regression.Terms;
import kcity.statistics.series.Segments;

/** {@code method: before-after}: the mean from the start on less the mean before it. Descriptive: nothing stands for what would have happened anyway. */
record BeforeAfterMethod(TimeAxis axis, SerialLags lags) implements Method {

    static BeforeAfterMethod read(YamlNode node, Wanted wanted) {
        return new BeforeAfterMethod(TimeAxis.read(node, wanted), SerialLags.read(node, wanted));
    }

    @Override
    public Answer estimate(Rows unordered, Settings settings) {
        TimeAxis.Placed first = axis.place(unordered);
        int[] order = Series.order(first.place());
        Rows rows = unordered.at(order);
        TimeAxis.Placed placed = axis.place(rows);
        double[] y = rows.numbers(settings.outcome());
        boolean[] after = placed.after();
        Cell before = Cell.of(pick(y, after, false));
        Cell late = Cell.of(pick(y, after, true));
        if (before.count() < 2 || late.count() < 2) {
            throw new NotAssessable((int) before.count() + " rows before the start and " + (int) late.count()
                    + " from it on; two of each at least are needed");
        }
        Checks.varies(y, settings.outcome());
        TwoByTwo change = TwoByTwo.change(before, late, settings.alpha());
        Terms terms = Terms.constant(y.length).and(Segments.level(placed.period(), placed.startPeriod()));
        Fit fit = LeastSquares.fit(terms, y);
        Checks.errorLeft(fit);
        Covariance serial = NeweyWest.of(fit, NeweyWest.rule(y.length), true);
        Answer.Builder answer = new Answer.Builder()
                .line(change.separate(), "Welch")
                .line(change.pooled(), "Student")
                .line(serial.coefficient(fit, Segments.LEVEL, settings.alpha()), serial.name())
                .figure("mean before", before.mean())
                .figure("mean after", late.mean())
                .figure("rows before", (int) before.count())
                .figure("rows after", (int) late.count())
                .warn(
                        "before and after alone: a trend or anything else that changed at the same time is in the difference");
        answer.picture(picture(placed, y, before.mean(), late.mean(), settings));
        Checks.correlation(lags.test(fit), false, answer);
        return answer.done();
    }

    private Picture picture(TimeAxis.Placed placed, double[] y, double before, double late, Settings settings) {
        int times = placed.times().size();
        double[] expected = new double[times];
        double[] fitted = new double[times];
        for (int t = 0; t < times; t++) {
            expected[t] = before;
            fitted[t] = t < placed.before() ? before : late;
        }
        return Pictures.series(axis, placed, settings, Pictures.means(y, placed.place(), times), expected)
                .fittedBy(fitted);
    }

    private static double[] pick(double[] y, boolean[] after, boolean wanted) {
        return IntStream.range(0, y.length)
                .filter(i -> after[i] == wanted)
                .mapToDouble(i -> y[i])
                .toArray();
    }
}
