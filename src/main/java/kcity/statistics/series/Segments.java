package kcity.statistics.series;

import kcity.statistics.regression.Terms;

/**
 * The columns of an interrupted series. Periods count from 0 in the order of time; the slope counts 1 in the first period
 * of the intervention, so that the effect in that period is level + slope and t periods later level + (t + 1) slope.
 */
public final class Segments {
    public static final String TREND = "trend";
    public static final String LEVEL = "level change";
    public static final String SLOPE = "slope change";

    private Segments() {}

    /** 0, 1, 2 … */
    public static Terms trend(int[] periods) {
        return column(TREND, periods, period -> period);
    }

    /** 1 from the start on. */
    public static Terms level(int[] periods, int start) {
        return column(LEVEL, periods, period -> period >= start ? 1 : 0);
    }

    /** 1, 2, 3 … from the start on. */
    public static Terms slope(int[] periods, int start) {
        return column(SLOPE, periods, period -> Math.max(0, period - start + 1));
    }

    /** Sine and cosine of 1 … count waves a season; the wave of half a season's length has no sine. */
    public static Terms harmonics(int[] periods, double season, int count) {
        Terms terms = Terms.none();
        for (int wave = 1; wave <= count; wave++) {
            double angle = 2 * Math.PI * wave / season;
            if (2 * wave != season) {
                terms = terms.and(column("sine " + wave, periods, period -> Math.sin(angle * period)));
            }
            terms = terms.and(column("cosine " + wave, periods, period -> Math.cos(angle * period)));
        }
        return terms;
    }

    /** One column for each place in the season but the first. */
    public static Terms places(int[] periods, int season) {
        Terms terms = Terms.none();
        for (int place = 1; place < season; place++) {
            int wanted = place;
            terms = terms.and(column(
                    "season " + (place + 1), periods, period -> Math.floorMod(period, season) == wanted ? 1 : 0));
        }
        return terms;
    }

    private static Terms column(String name, int[] periods, java.util.function.IntToDoubleFunction value) {
        double[] column = java.util.Arrays.stream(periods).mapToDouble(value).toArray();
        return Terms.none().and(name, column);
    }
}
