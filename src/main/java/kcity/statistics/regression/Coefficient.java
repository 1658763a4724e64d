package kcity.statistics.regression;

/** An estimate with its standard error, degrees of freedom (infinite: normal), two-sided p and interval of level 1 − alpha. */
public record Coefficient(
        String name,
        double estimate,
        double error,
        double freedom,
        double statistic,
        double p,
        double lower,
        double upper,
        double alpha) {

    public static Coefficient of(String name, double estimate, double error, double freedom, double alpha) {
        double statistic = estimate / error;
        double reach = Tails.quantile(1 - alpha / 2, freedom) * error;
        return new Coefficient(
                name,
                estimate,
                error,
                freedom,
                statistic,
                Tails.twoSided(statistic, freedom),
                estimate - reach,
                estimate + reach,
                alpha);
    }

    /** The interval at another level. */
    public Coefficient at(double otherAlpha) {
        return of(name, estimate, error, freedom, otherAlpha);
    }
}
