package kcity.statistics.calibration;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import kcity.statistics.calibration.Panels.Panel;
import kcity.statistics.calibration.Panels.Shape;

/** How often intervals hold the truth and how far calibrated scores are from it, beside the raw mean. */
final class PanelSimulation {
    private PanelSimulation() {}

    /**
     * Means over all panels.
     *
     * @param cover share of 95 % intervals of the expected score that hold the truth
     * @param rankCover share of 95 % rank intervals that hold the true rank
     * @param expected mean squared error of the expected score over that of the raw mean
     * @param adjusted the same of the adjusted score
     */
    record Outcome(double cover, double rankCover, double expected, double adjusted, double atZero) {}

    static Outcome run(Shape shape, int panels, int draws, long seed) {
        RandomGenerator random = Panels.generator(seed);
        double[] sums = new double[6];
        for (int p = 0; p < panels; p++) {
            Panel panel = Panels.of(shape, random);
            Options options = Options.USUAL.withDraws(draws, random.nextLong());
            Calibration fit = (Calibration) Calibrate.scores(panel.scores(), options);
            add(fit, panel.truth(), sums);
        }
        double count = (double) panels * shape.applications();
        return new Outcome(sums[0] / count, sums[1] / count, sums[2] / sums[4], sums[3] / sums[4], sums[5] / panels);
    }

    private static void add(Calibration fit, double[] truth, double[] sums) {
        int[] trueRanks = Ranks.of(truth, false);
        Map<String, CalibratedApplication> byName =
                fit.applications().stream().collect(Collectors.toMap(CalibratedApplication::application, a -> a));
        for (int i = 0; i < truth.length; i++) {
            CalibratedApplication a = Objects.requireNonNull(byName.get("a%04d".formatted(i)));
            sums[0] += a.low() <= truth[i] && truth[i] <= a.high() ? 1 : 0;
            sums[1] += a.rankLow() <= trueRanks[i] && trueRanks[i] <= a.rankHigh() ? 1 : 0;
            sums[2] += squared(a, truth[i], CalibratedApplication::expected);
            sums[3] += squared(a, truth[i], CalibratedApplication::adjusted);
            sums[4] += squared(a, truth[i], CalibratedApplication::rawMean);
        }
        sums[5] += fit.variances().reviewer() == 0 ? 1 : 0;
    }

    private static double squared(CalibratedApplication a, double truth, ToDoubleFunction<CalibratedApplication> of) {
        double error = of.applyAsDouble(a) - truth;
        return error * error;
    }

    /** Prints the figures of docs/engines.md: panels of 30 reviewers and 60 applications with 3 scores each. */
    public static void main(String[] arguments) {
        int panels = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        System.out.println(
                "application sd, reviewer sd, error sd: cover, rank cover, MSE expected/raw, adjusted/raw, share at zero");
        for (double application : new double[] {1, 0.5}) {
            for (double reviewer : new double[] {0, 0.5, 1, 2}) {
                Outcome o = run(new Shape(60, 30, 3, application, reviewer, 1), panels, 200, 20240129);
                System.out.printf(
                        "%.1f %.1f 1.0: %.4f %.4f %.4f %.4f %.3f%n",
                        application, reviewer, o.cover(), o.rankCover(), o.expected(), o.adjusted(), o.atZero());
            }
        }
    }
}
