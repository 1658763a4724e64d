package kcity.statistics.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * The treated path beside the mixture of donors that follows it best before the start. RMSPE is the root mean squared gap;
 * {@code effect} the mean gap after the start.
 */
public record SyntheticControl(
        List<String> donors,
        Mixture mixture,
        double[] actual,
        double[] synthetic,
        int before,
        double beforeError,
        double afterError,
        double effect) {

    private static final double MEETS = 1e-6;

    /** Weights from the outcome before the start only. */
    public static SyntheticControl of(Panel panel) {
        double[] target = Arrays.copyOf(panel.treatedPath(), panel.before());
        return of(panel, Simplex.mix(target, panel.donorWindow(0, panel.before()), 0));
    }

    static SyntheticControl of(Panel panel, Mixture mixture) {
        double[] actual = panel.treatedPath();
        double[] synthetic = new double[actual.length];
        List<Integer> donors = panel.donors();
        for (int j = 0; j < donors.size(); j++) {
            for (int t = 0; t < actual.length; t++) {
                synthetic[t] += mixture.weights()[j] * panel.values()[donors.get(j)][t];
            }
        }
        double effect = 0;
        for (int t = panel.before(); t < actual.length; t++) {
            effect += (actual[t] - synthetic[t]) / panel.after();
        }
        return new SyntheticControl(
                donors.stream().map(panel.units()::get).toList(),
                mixture,
                actual,
                synthetic,
                panel.before(),
                error(actual, synthetic, 0, panel.before()),
                error(actual, synthetic, panel.before(), actual.length),
                effect);
    }

    private static double error(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += (a[t] - b[t]) * (a[t] - b[t]);
        }
        return Math.sqrt(sum / (to - from));
    }

    /** How many times worse the fit is after the start than before: what placebos are ranked by. Not a number where the times before are met, so that such a placebo counts as one that does as well. */
    public double ratio() {
        return meets() ? Double.NaN : afterError / beforeError;
    }

    /** Whether every time before the start is met but for a millionth. */
    public boolean meets() {
        return beforeError <= MEETS * Arrays.stream(actual).map(Math::abs).max().orElse(0);
    }

    public double gap(int time) {
        return actual[time] - synthetic[time];
    }

    public double[] gaps() {
        double[] gaps = new double[actual.length];
        Arrays.setAll(gaps, this::gap);
        return gaps;
    }

    public double weight(String donor) {
        return mixture.weights()[donors.indexOf(donor)];
    }
}
