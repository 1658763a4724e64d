package kcity.statistics.regression;

/** The classical covariance and those that let the error's variance differ from row to row (White 1980 to Cribari-Neto 2007). */
public enum Heteroscedastic {
    CLASSICAL,
    HC0,
    HC1,
    HC2,
    HC3,
    HC4,
    HC5;

    public Covariance of(Fit fit) {
        double[] freedom = Covariance.same(fit.rank(), fit.freedom());
        if (this == CLASSICAL) {
            return new Covariance("classical", Covariance.scaled(fit.inverse(), fit.variance()), freedom);
        }
        double[][] meat = new double[fit.rank()][fit.rank()];
        double largest = java.util.Arrays.stream(fit.leverages()).max().orElse(0);
        for (int i = 0; i < fit.rows(); i++) {
            double[] row = fit.row(i);
            double e = fit.residuals()[i];
            Covariance.addOuter(meat, row, row, e * e * factor(fit, fit.leverages()[i], largest));
        }
        return new Covariance(name(), Covariance.sandwich(fit.inverse(), meat, 1), freedom);
    }

    private double factor(Fit fit, double h, double largest) {
        double n = fit.rows();
        double p = fit.rank();
        double left = 1 - h;
        return switch (this) {
            case CLASSICAL, HC0 -> 1;
            case HC1 -> n / (n - p);
            case HC2 -> 1 / left;
            case HC3 -> 1 / (left * left);
            case HC4 -> Math.pow(left, -Math.min(4, n * h / p));
            case HC5 -> Math.pow(left, -Math.min(n * h / p, Math.max(4, n * 0.7 * largest / p)) / 2);
        };
    }
}
