package kcity.statistics.equivalence;

/** Differences from low to high count as none; fixed before the data are seen. */
public record Margin(double low, double high) {
    public Margin {
        if (!(low < high)) throw new IllegalArgumentException("a margin goes from low to high: " + low + " to " + high);
    }

    public static Margin within(double distance) {
        return new Margin(-distance, distance);
    }

    /** Ratios from low to high, such as 0.8 to 1.25, on the scale of logarithms. */
    public static Margin ofRatios(double low, double high) {
        if (!(low > 0)) throw new IllegalArgumentException("a ratio is above 0: " + low);
        return new Margin(Math.log(low), Math.log(high));
    }

    /** A margin given in standard deviations, of the sample itself. */
    public static Margin standardised(double deviations, Sample sample) {
        return within(deviations * sample.sd());
    }

    /** In standard deviations pooled over both samples, as for {@link Tost#student}. */
    public static Margin standardisedPooled(double deviations, Sample a, Sample b) {
        return within(deviations * Math.sqrt(Tost.pooledVariance(a, b)));
    }

    /** In standard deviations averaged over both samples, as for {@link Tost#welch}. */
    public static Margin standardisedAveraged(double deviations, Sample a, Sample b) {
        return within(deviations * Math.sqrt((a.sd() * a.sd() + b.sd() * b.sd()) / 2));
    }
}
