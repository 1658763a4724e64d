package kcity.statistics.effects.methods;

import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Anova;

/** {@code method: anova}: one-way analysis of variance of the outcome over the groups of a column. */
record AnovaMethod(String group) implements Method {

    static AnovaMethod read(YamlNode node, Wanted wanted) {
        return new AnovaMethod(wanted.label(node.get("group")));
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        java.util.List<java.math.BigDecimal> values = settings.outcome().bare()
                ? rows.decimals(settings.outcome().columns().iterator().next())
                : java.util.Arrays.stream(rows.numbers(settings.outcome()))
                        .mapToObj(java.math.BigDecimal::new)
                        .toList();
        long groups = rows.labels(group).stream().distinct().count();
        if (groups < 2 || groups >= rows.size()) {
            throw new NotAssessable(groups + " groups in " + rows.size()
                    + " rows; two groups at least are needed, and more rows than groups");
        }
        Anova anova = Anova.of(rows.labels(group), values);
        if (!(anova.withinSum() > 0)) {
            throw new NotAssessable("within the groups '" + settings.outcome().text()
                    + "' is always the same; without any variation there is no error to compare with");
        }
        return new Answer.Builder()
                .figure("F", anova.f())
                .figure("p", anova.p())
                .figure("between sum of squares", anova.betweenSum())
                .figure("between degrees of freedom", anova.betweenFreedom())
                .figure("within sum of squares", anova.withinSum())
                .figure("within degrees of freedom", anova.withinFreedom())
                .figure("R-squared", anova.explained())
                .figure("residual deviation", anova.residualDeviation())
                .done();
    }
}
