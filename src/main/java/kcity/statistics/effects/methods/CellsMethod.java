package kcity.statistics.effects.methods;

import java.util.List;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.difference.Cell;
import kcity.statistics.difference.TwoByTwo;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Place;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;

/**
 * {@code method: two-by-two}: two groups before and after, from rows of observations or, with {@code cells}, from one row per
 * cell that gives mean, standard error and count.
 */
record CellsMethod(
        String group, String treated, String period, String after, Place place, java.util.Optional<Summary> cells)
        implements Method {

    /** Columns of a cell's figures. */
    record Summary(Expression mean, Expression error, Expression count) {}

    static CellsMethod read(YamlNode node, Wanted wanted) {
        return new CellsMethod(
                wanted.label(node.get("group")),
                node.get("treated").text(),
                wanted.label(node.get("period")),
                node.get("after").text(),
                wanted.place(node),
                node.find("cells")
                        .map(n -> new Summary(
                                wanted.number(n.get("mean")),
                                wanted.number(n.get("se")),
                                wanted.number(n.get("count")))));
    }

    @Override
    public boolean hasOutcome() {
        return cells.isEmpty();
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        List<String> groups = rows.labels(group);
        List<String> periods = rows.labels(period);
        if (groups.stream().distinct().count() != 2
                || periods.stream().distinct().count() != 2) {
            throw place.wrong("two groups and two periods are needed; the data have groups "
                    + groups.stream().distinct().toList() + " and periods "
                    + periods.stream().distinct().toList() + "; choose rows with 'where'");
        }
        if (!groups.contains(treated) || !periods.contains(after)) {
            throw place.wrong("'treated' and 'after' must be values of their columns; the data have groups "
                    + groups.stream().distinct().toList() + " and periods "
                    + periods.stream().distinct().toList());
        }
        if (cells.isEmpty()) {
            Checks.varies(rows.numbers(settings.outcome()), settings.outcome());
        }
        Cell othersBefore = cell(rows, false, false, settings);
        Cell othersAfter = cell(rows, false, true, settings);
        Cell treatedBefore = cell(rows, true, false, settings);
        Cell treatedAfter = cell(rows, true, true, settings);
        TwoByTwo result = TwoByTwo.difference(othersBefore, othersAfter, treatedBefore, treatedAfter, settings.alpha());
        String earlier =
                periods.stream().filter(p -> !p.equals(after)).findFirst().orElse("before");
        double[] actual = {treatedBefore.mean(), treatedAfter.mean()};
        double[] expected = {treatedBefore.mean(), treatedBefore.mean() + othersAfter.mean() - othersBefore.mean()};
        return new Answer.Builder()
                .picture(new Picture.Paths(
                        List.of(earlier, after),
                        1,
                        java.util.Optional.of(treated),
                        actual,
                        expected,
                        java.util.Optional.empty(),
                        List.of(),
                        new Picture.Axes(cells.map(c -> c.mean().text()).orElseGet(settings::measured), period)))
                .line(result.separate(), "separate variances, Welch")
                .line(result.pooled(), "pooled variance")
                .line(result.robust(), "HC1")
                .figure("others before", othersBefore.mean())
                .figure("others after", othersAfter.mean())
                .figure("treated before", treatedBefore.mean())
                .figure("treated after", treatedAfter.mean())
                .warn(
                        "two groups only: whatever else befell one of them is in the difference; rows of one unit count as independent")
                .done();
    }

    private Cell cell(Rows rows, boolean isTreated, boolean isAfter, Settings settings) {
        List<String> groups = rows.labels(group);
        List<String> periods = rows.labels(period);
        return cell(
                rows.only(i -> groups.get(i).equals(treated) == isTreated
                        && periods.get(i).equals(after) == isAfter),
                settings);
    }

    private Cell cell(Rows own, Settings settings) {
        if (cells.isPresent()) {
            if (own.size() != 1) {
                throw place.wrong("one row per cell is needed, but one of the four has " + own.size()
                        + "; choose rows with 'where'");
            }
            Summary summary = cells.get();
            double count = own.numbers(summary.count())[0];
            double error = own.numbers(summary.error())[0];
            if (!(count >= 2) || error < 0) {
                throw own.wrong(0, "a cell needs a count of two at least and an error not below zero; correct it");
            }
            return Cell.ofError(count, own.numbers(summary.mean())[0], error);
        }
        if (own.size() < 2) {
            throw new NotAssessable("each of the four cells needs two rows, but one has " + own.size());
        }
        return Cell.of(own.numbers(settings.outcome()));
    }
}
