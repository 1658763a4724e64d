package kcity.statistics.equivalence;

/** What a test of means needs of a sample; the standard deviation has n - 1 below. */
public record Sample(double mean, double sd, int n) {
    public Sample {
        if (n < 2) throw new IllegalArgumentException("a sample needs at least two values, not " + n);
        if (!(sd >= 0)) throw new IllegalArgumentException("a standard deviation is not below 0: " + sd);
        if (!Double.isFinite(mean)) throw new IllegalArgumentException("the mean is no number: " + mean);
    }

    public static Sample of(double... values) {
        double sum = 0;
        for (double value : values) sum += value;
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        return new Sample(mean, Math.sqrt(squares / (values.length - 1)), values.length);
    }

    /** Of the logarithms; all values must be above 0. */
    public static Sample ofLogs(double... values) {
        return of(logs(values));
    }

    static double[] logs(double... values) {
        double[] logs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) throw new IllegalArgumentException("a ratio needs values above 0: " + values[i]);
            logs[i] = Math.log(values[i]);
        }
        return logs;
    }

    double squaredError() {
        return sd * sd / n;
    }
}
