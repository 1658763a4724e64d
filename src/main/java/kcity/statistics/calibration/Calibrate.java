package kcity.statistics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kcity.shared.InputHash;
import kcity.statistics.calibration.Calibration.Reliability;
import kcity.statistics.calibration.Calibration.Status;
import kcity.statistics.calibration.Calibration.Variances;
import kcity.statistics.calibration.Options.Scale;
import kcity.statistics.calibration.VariancePosterior.Point;

/** Frees scores from the strictness of those who gave them. Neither the order of the scores nor the machine changes a digit. */
public final class Calibrate {
    private static final int MOST_REVIEWERS = 10;
    private static final double NEARLY = 0.9;
    private final ScoreTable table;
    private final Options options;
    private final String hash;
    private final Profile profile;
    private final boolean separable;
    private final List<Point> points;

    private Calibrate(ScoreTable table, Options options, String hash) {
        this.table = table;
        this.options = options;
        this.hash = hash;
        profile = new Profile(table, options.method());
        separable = Arrays.stream(table.reviewerCount).max().orElse(0) > 1;
        VarianceSearch.run(profile, separable);
        points = VariancePosterior.of(profile, separable);
    }

    public static CalibrationResult scores(List<Score> scores, Options options) {
        String hash = hash(scores);
        ScoreTable table = new ScoreTable(scores);
        return Obstacle.in(table)
                .<CalibrationResult>map(reason -> new NoCalibration(reason, hash))
                .orElseGet(() -> new Calibrate(table, options, hash).result());
    }

    /** Draws of what all reviewers would give, for an engine that asks how robust a choice is. The same seed gives the same draws. */
    public static PosteriorDraws draws(List<Score> scores, Options options) {
        ScoreTable table = new ScoreTable(scores);
        Obstacle.in(table).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return new Calibrate(table, options, "").posterior();
    }

    private PosteriorDraws posterior() {
        return PosteriorDraws.of(table, profile, points, options.draws(), options.seed());
    }

    private Calibration result() {
        Variances variances =
                new Variances(profile.applicationVariance(), profile.reviewerVariance(), profile.residualVariance());
        Components components = new Components(table);
        double[] effects = profile.effects();
        double[] effectVariances = profile.effectVariances();
        Scale scale = options.scale() == null ? new Scale(table.lowest, table.highest) : options.scale();
        return new Calibration(
                status(variances),
                options.method(),
                table.scores,
                profile.criterion(),
                profile.intercept(),
                profile.interceptError(),
                variances,
                applications(components, effects, effectVariances),
                reviewers(components, effects, effectVariances),
                reliability(variances),
                components.list(),
                Warnings.of(table, variances, separable, scale, components.list()),
                options.draws(),
                options.seed(),
                hash);
    }

    private Status status(Variances variances) {
        if (Math.max(profile.applicationRatio(), profile.reviewerRatio()) > NEARLY * VarianceSearch.LARGEST) {
            return Status.FITTED_AT_CAP;
        }
        return variances.application() == 0 || variances.reviewer() == 0 ? Status.FITTED_AT_BOUNDARY : Status.FITTED;
    }

    private List<CalibratedApplication> applications(Components components, double[] effects, double[] variances) {
        int count = table.applications.size();
        double[] raw = new double[count];
        for (int i = 0; i < count; i++) raw[i] = table.rawMean(i);
        double[] adjusted = adjusted(raw, effects);
        int[] rawRanks = Ranks.of(raw, options.lowerIsBetter());
        int[] ranks = Ranks.of(ordered(effects, adjusted), options.lowerIsBetter());
        double intercept = profile.intercept();
        ExpectedScores expected = new ExpectedScores(profile, points, count);
        int[][] intervals = Ranks.intervals(posterior(), options.lowerIsBetter());
        List<CalibratedApplication> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(new CalibratedApplication(
                    table.applications.get(i),
                    components.ofApplication(i),
                    table.applicationCount[i],
                    raw[i],
                    rawRanks[i],
                    adjusted[i],
                    effects[i],
                    Math.sqrt(variances[i]),
                    intercept + effects[i],
                    expected.error(i),
                    expected.low(i),
                    expected.high(i),
                    ranks[i],
                    intervals[i][0],
                    intervals[i][1]));
        }
        list.sort(Comparator.comparingInt(CalibratedApplication::rank));
        return list;
    }

    /** Where a variance is zero there is nothing to weigh: the order of the (adjusted) means is left alone. */
    private double[] ordered(double[] effects, double[] adjusted) {
        boolean both = profile.applicationRatio() > 0 && profile.reviewerRatio() > 0;
        return both ? Arrays.copyOf(effects, adjusted.length) : adjusted;
    }

    private double[] adjusted(double[] raw, double[] effects) {
        double[] strictness = new double[raw.length];
        for (int e = 0; e < table.pairCount.length; e++) {
            double effect = effects[raw.length + table.pairReviewer[e]];
            strictness[table.pairApplication[e]] += table.pairCount[e] * effect;
        }
        double[] adjusted = new double[raw.length];
        for (int i = 0; i < raw.length; i++) adjusted[i] = raw[i] - strictness[i] / table.applicationCount[i];
        return adjusted;
    }

    private List<CalibratedReviewer> reviewers(Components components, double[] effects, double[] variances) {
        int applications = table.applications.size();
        List<CalibratedReviewer> list = new ArrayList<>();
        for (int j = 0; j < table.reviewers.size(); j++) {
            list.add(new CalibratedReviewer(
                    table.reviewers.get(j),
                    components.ofReviewer(j),
                    table.reviewerCount[j],
                    table.mean + table.reviewerSum[j] / table.reviewerCount[j],
                    effects[applications + j],
                    Math.sqrt(variances[applications + j])));
        }
        return list;
    }

    private static List<Reliability> reliability(Variances variances) {
        Variances calibrated = new Variances(variances.application(), 0, variances.residual());
        List<Reliability> list = new ArrayList<>();
        for (int k = 1; k <= MOST_REVIEWERS; k++) {
            list.add(new Reliability(k, Warnings.reliability(variances, k), Warnings.reliability(calibrated, k)));
        }
        return list;
    }

    private static String hash(List<Score> scores) {
        InputHash hash = new InputHash();
        scores.stream()
                .sorted(ScoreTable.ORDER)
                .forEach(score ->
                        hash.add(score.application()).add(score.reviewer()).add(score.value()));
        return hash.hex();
    }
}
