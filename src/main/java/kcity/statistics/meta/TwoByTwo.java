package kcity.statistics.meta;

/**
 * Counts of one study: events and others with the measure, events and others without. Where a cell is 0, one half is added to all four, as
 * is usual, for then no ratio exists.
 */
public record TwoByTwo(double treatedEvents, double treatedOthers, double controlEvents, double controlOthers) {
    public TwoByTwo {
        if (!(treatedEvents >= 0 && treatedOthers >= 0 && controlEvents >= 0 && controlOthers >= 0)) {
            throw new IllegalArgumentException("counts are not below 0");
        }
        if (treatedEvents + treatedOthers == 0 || controlEvents + controlOthers == 0) {
            throw new IllegalArgumentException("both groups need someone in them");
        }
    }

    /** The logarithm of the ratio of risks, with its variance. */
    public Study logRiskRatio(String name) {
        TwoByTwo cells = corrected();
        double treated = cells.treatedEvents + cells.treatedOthers;
        double control = cells.controlEvents + cells.controlOthers;
        double effect = Math.log(cells.treatedEvents / treated) - Math.log(cells.controlEvents / control);
        double variance = 1 / cells.treatedEvents - 1 / treated + 1 / cells.controlEvents - 1 / control;
        return new Study(name, effect, variance);
    }

    /** The logarithm of the ratio of odds, with its variance. */
    public Study logOddsRatio(String name) {
        TwoByTwo cells = corrected();
        double effect = Math.log(cells.treatedEvents / cells.treatedOthers)
                - Math.log(cells.controlEvents / cells.controlOthers);
        double variance =
                1 / cells.treatedEvents + 1 / cells.treatedOthers + 1 / cells.controlEvents + 1 / cells.controlOthers;
        return new Study(name, effect, variance);
    }

    private TwoByTwo corrected() {
        boolean empty = treatedEvents == 0 || treatedOthers == 0 || controlEvents == 0 || controlOthers == 0;
        return empty
                ? new TwoByTwo(treatedEvents + 0.5, treatedOthers + 0.5, controlEvents + 0.5, controlOthers + 0.5)
                : this;
    }
}
