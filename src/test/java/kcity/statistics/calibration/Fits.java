package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import kcity.statistics.calibration.Warning.Kind;

/** Fits of small panels. */
final class Fits {
    static final Options FEW_DRAWS = Options.USUAL.withDraws(400, 5);

    private Fits() {}

    static Calibration fit(List<Score> scores, Options options) {
        return (Calibration) Calibrate.scores(scores, options);
    }

    static Calibration fit(List<Score> scores) {
        return fit(scores, FEW_DRAWS);
    }

    static CalibratedApplication named(Calibration c, String name) {
        return c.applications().stream()
                .filter(a -> a.application().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Everyone scores everything, so that the variances follow from sums of squares. */
    static double[][] table(int applications, int reviewers, long seed) {
        var random = Panels.generator(seed);
        double[] strictness = new double[reviewers];
        for (int j = 0; j < reviewers; j++) strictness[j] = random.nextGaussian();
        double[][] table = new double[applications][reviewers];
        for (double[] row : table) {
            double worth = 1.5 * random.nextGaussian();
            for (int j = 0; j < reviewers; j++) row[j] = worth + strictness[j] + 0.5 * random.nextGaussian();
        }
        return table;
    }

    static List<Score> scores(double[][] table) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++)
                scores.add(new Score("a" + (char) ('a' + i), "r" + j, table[i][j]));
        }
        return scores;
    }

    static List<Kind> kinds(Calibration c) {
        return c.warnings().stream().map(Warning::kind).toList();
    }
}
