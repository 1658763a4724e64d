package kcity.statistics.effects.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import kcity.reading.Complaint;
import kcity.reading.YamlNode;
import kcity.statistics.NotAssessable;
import kcity.statistics.synthetic.Panel;

/** Units over times with some of them treated from the start on; {@code without} are donors that must not be used. */
public record PanelAxis(
        String unit,
        TimeAxis axis,
        Set<String> treated,
        Set<String> without,
        Place treatedPlace,
        Optional<Place> withoutPlace) {

    public static PanelAxis read(YamlNode node, Wanted wanted) {
        YamlNode treated = node.get("treated");
        List<String> names = treated.isList() ? treated.list(YamlNode::text) : List.of(treated.text());
        Optional<YamlNode> without = node.find("without");
        return new PanelAxis(
                wanted.label(node.get("unit")),
                TimeAxis.read(node, wanted),
                new LinkedHashSet<>(names),
                new LinkedHashSet<>(without.map(n -> n.list(YamlNode::text)).orElse(List.of())),
                wanted.place(treated),
                without.map(wanted::place));
    }

    /** Rows of the units that take part; every named unit must be there. */
    public Rows taking(Rows rows) {
        List<String> units = rows.labels(unit);
        Set<String> all = new TreeSet<>(units);
        List<String> unknown = treated.stream().filter(u -> !all.contains(u)).toList();
        if (!unknown.isEmpty() || treated.isEmpty()) {
            throw treatedPlace.wrong(
                    "no rows for the treated unit " + String.join(", ", unknown) + "; write it as the data do");
        }
        List<String> gone = without.stream().filter(u -> !all.contains(u)).toList();
        if (!gone.isEmpty()) {
            throw withoutPlace
                    .orElse(treatedPlace)
                    .wrong("no rows for the unit " + String.join(", ", gone) + "; write it as the data do");
        }
        Rows kept = rows.only(i -> !without.contains(units.get(i)));
        if (new TreeSet<>(kept.labels(unit)).size() <= treated.size()) {
            throw treatedPlace.wrong("all units are treated; there is nothing to compare with; add rows of others");
        }
        return kept;
    }

    /** Counted by the units of the rows, whatever their times and values. */
    public Registration.Reach reach(Rows rows, DoubleBinaryOperator ways) {
        Set<String> all = new LinkedHashSet<>(taking(rows).labels(unit));
        int units = all.size();
        int own = (int) all.stream().filter(treated::contains).count();
        return new Registration.Reach(units, own, ways.applyAsDouble(units, own));
    }

    /**
     * Rows of the units that are seen before and after the start; the others can say nothing of a change. They are left out by name with what is lost of them; without a treated unit, or
     * with fewer than two to compare with, nothing can be told.
     */
    public Rows seenOnBothSides(Rows rows, Consumer<String> warnings) {
        boolean[] after = axis.place(rows).after();
        List<String> units = rows.labels(unit);
        Set<String> early = new LinkedHashSet<>();
        Set<String> late = new LinkedHashSet<>();
        for (int i = 0; i < after.length; i++) {
            (after[i] ? late : early).add(units.get(i));
        }
        Set<String> kept = new LinkedHashSet<>(early);
        kept.retainAll(late);
        for (String gone : new LinkedHashSet<>(units)) {
            if (!kept.contains(gone)) {
                warnings.accept("left out: " + gone + " (" + (treated.contains(gone) ? "treated" : "comparison")
                        + "), which has no rows "
                        + (late.contains(gone) ? "before the start; " : "from the start on; ")
                        + units.stream().filter(gone::equals).count() + " of " + units.size() + " rows are lost");
            }
        }
        enough(kept);
        return rows.only(i -> kept.contains(units.get(i)));
    }

    private void enough(Set<String> kept) {
        if (treated.stream().noneMatch(kept::contains)) {
            throw new NotAssessable(
                    "the treated unit " + String.join(", ", treated) + " is not seen both before and after the start");
        }
        enoughToCompare(kept.stream().filter(u -> !treated.contains(u)).toList());
    }

    private static void enoughToCompare(List<String> others) {
        if (others.size() < 2) {
            throw new NotAssessable(
                    (others.isEmpty() ? "no comparison unit" : "one comparison unit only (" + others.getFirst() + ")")
                            + " is seen both before and after the start; two at least are needed to know how much units"
                            + " differ by themselves");
        }
    }

    /** One value per unit and time, everything that is missing or double told at once. Units in alphabetical order. */
    public Panel panel(Rows rows, double[] outcome) {
        TimeAxis.Placed placed = axis.place(rows);
        List<String> labels = rows.labels(unit);
        List<String> units = List.copyOf(new TreeSet<>(labels));
        double[][] values = new double[units.size()][placed.times().size()];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < outcome.length; i++) {
            double[] own = values[units.indexOf(labels.get(i))];
            if (!Double.isNaN(own[placed.place()[i]])) {
                complaints.add(new Complaint(
                        rows.lines().get(i),
                        1,
                        labels.get(i) + " has a second row for "
                                + placed.times().get(placed.place()[i])
                                + "; delete one of them, or choose rows with 'where'"));
            }
            own[placed.place()[i]] = outcome[i];
        }
        for (int u = 0; u < values.length; u++) {
            for (int t = 0; t < values[u].length; t++) {
                if (Double.isNaN(values[u][t])) {
                    complaints.add(new Complaint(
                            0,
                            0,
                            units.get(u) + " has no row for " + placed.times().get(t)
                                    + "; add it, or leave the unit out with 'without'"));
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw rows.wrong(complaints);
        }
        enoughToCompare(units.stream().filter(u -> !treated.contains(u)).toList());
        if (placed.before() < 2) {
            throw new NotAssessable(
                    "one time before the start; two at least are needed to see whether units move alike");
        }
        List<Integer> places = treated.stream().map(units::indexOf).toList();
        return new Panel(units, placed.times(), values, places, placed.before());
    }
}
