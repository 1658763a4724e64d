package kcity.statistics.effects.methods;

import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Columns;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Text;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.mixed.RandomSlopes;
import kcity.statistics.regression.Clusters;
import kcity.statistics.regression.Coefficient;
import kcity.statistics.regression.LeastSquares;
import kcity.statistics.regression.Terms;

/** {@code method: random-slopes}: the mean slope of a column when constant and slope differ from group to group. */
record RandomSlopesMethod(Expression slope, String group, Columns columns) implements Method {
    private static final int FEW_GROUPS = 10;

    static RandomSlopesMethod read(YamlNode node, Wanted wanted) {
        return new RandomSlopesMethod(
                wanted.number(node.get("slope")),
                wanted.label(node.get("group")),
                node.find("columns").map(n -> Columns.read(n, wanted)).orElse(Columns.none()));
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        Terms random = Terms.constant(rows.size()).and(slope.text(), rows.numbers(slope));
        Terms fixed = random.and(columns.terms(rows));
        Clusters groups = Clusters.of(rows.labels(group));
        double[] y = rows.numbers(settings.outcome());
        var plain = LeastSquares.fit(fixed, y);
        if (!plain.dropped().isEmpty() || groups.count() < 3 || rows.size() < groups.count() + fixed.size() + 2) {
            throw new NotAssessable(rows.size() + " rows of " + groups.count() + " groups do not hold " + fixed.size()
                    + " mean coefficients, a covariance between groups and a residual variance"
                    + (plain.dropped().isEmpty()
                            ? ""
                            : "; explained by the other columns: " + Text.names(plain.dropped())));
        }
        Checks.errorLeft(plain);
        RandomSlopes found = RandomSlopes.of(fixed, random, groups, y);
        Answer.Builder answer = new Answer.Builder();
        int[] order = java.util.stream.IntStream.range(0, fixed.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(k -> k != 1))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k : order) {
            Coefficient value = Coefficient.of(
                    fixed.names().get(k),
                    found.coefficients()[k],
                    found.covariance().error(k),
                    found.covariance().freedom()[k],
                    settings.alpha());
            if (value.name().equals(Terms.CONSTANT)) {
                answer.line(value, found.covariance().name());
            } else {
                answer.lineOfData(value, found.covariance().name());
            }
        }
        double constants = found.between()[0][0];
        double slopes = found.between()[1][1];
        answer.figure("criterion", found.criterion())
                .figure("groups", groups.count())
                .figure("deviation of constants", Math.sqrt(constants))
                .figure("deviation of slopes", Math.sqrt(slopes))
                .figure(
                        "correlation of both",
                        constants * slopes == 0 ? 0.0 : found.between()[0][1] / Math.sqrt(constants * slopes))
                .figure("residual deviation", Math.sqrt(found.residualVariance()));
        if (!found.settled()) {
            answer.missing("a peak of the restricted likelihood: the search for it did not settle");
        }
        answer.warnIf(
                groups.count() < FEW_GROUPS,
                "only " + groups.count() + " groups: normal quantiles make the interval too narrow");
        return answer.done();
    }
}
