package kcity.review.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.review.round.ReviewRights;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoring;
import kcity.shared.PlainFile;
import kcity.statistics.calibration.Calibrate;
import kcity.statistics.calibration.CalibratedApplication;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.CalibrationResult;
import kcity.statistics.calibration.NoCalibration;
import kcity.statistics.calibration.Options;
import kcity.statistics.calibration.Score;
import org.jspecify.annotations.Nullable;

/** Puts score sheets into the words of the calibration and its answer into ours. */
final class RankingSearch {
    private static final Options OPTIONS = new Options(
            Options.USUAL.method(),
            Options.USUAL.draws(),
            Options.USUAL.seed(),
            false,
            new Options.Scale(0, ReviewRights.MOST_POINTS));
    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::ref);

    private RankingSearch() {}

    static Ranking of(String call, List<ScoreSheet> sheets, Instant at, String reason) {
        var scores = sheets.stream()
                .map(sheet -> new Score(
                        sheet.application(), sheet.expert(), sheet.total().doubleValue()))
                .toList();
        return switch (Calibrate.scores(scores, OPTIONS)) {
            case Calibration fitted ->
                ranking(
                        call,
                        fitted.status().name(),
                        fitted.warnings().stream().map(w -> w.kind().name()).toList(),
                        fitted,
                        calibrated(fitted, sheets),
                        at,
                        reason);
            case NoCalibration none ->
                ranking(call, Ranking.NOT_CALIBRATED, List.of(), none, byMean(sheets), at, reason);
        };
    }

    /** What is asked, as {@code ./kcity calibrate} reads it. */
    static PlainFile file(List<ScoreSheet> sheets) {
        return PlainFile.csv(
                "scores.csv",
                Stream.concat(
                                Stream.of(List.of("application", "reviewer", "score")),
                                sheets.stream()
                                        .map(sheet -> List.of(
                                                sheet.application(),
                                                sheet.expert(),
                                                sheet.total().toPlainString())))
                        .toList());
    }

    private static Ranking ranking(
            String call,
            String status,
            List<String> warnings,
            CalibrationResult result,
            List<Ranked> entries,
            Instant at,
            String reason) {
        return new Ranking(
                call,
                status,
                warnings,
                result.inputHash(),
                CalibrationResult.VERSION,
                OPTIONS.seed(),
                OPTIONS.draws(),
                entries.stream().sorted(BEST_FIRST).toList(),
                at,
                reason);
    }

    private static List<Ranked> calibrated(Calibration fitted, List<ScoreSheet> sheets) {
        var bySubject = byApplication(sheets);
        return fitted.applications().stream()
                .map(one -> ranked(one, bySubject.getOrDefault(one.application(), List.of())))
                .toList();
    }

    private static Ranked ranked(CalibratedApplication one, List<BigDecimal> totals) {
        return new Ranked(
                one.application(),
                one.reviews(),
                mean(totals),
                decimal(one.adjusted()),
                decimal(one.expectedError()),
                spread(totals),
                one.rank(),
                one.rankLow(),
                one.rankHigh());
    }

    private static List<Ranked> byMean(List<ScoreSheet> sheets) {
        var totals = byApplication(sheets);
        var means = totals.values().stream().map(RankingSearch::mean).toList();
        return totals.entrySet().stream()
                .map(entry -> {
                    var mean = mean(entry.getValue());
                    var rank = 1
                            + (int) means.stream()
                                    .filter(m -> m.compareTo(mean) > 0)
                                    .count();
                    return new Ranked(
                            entry.getKey(),
                            entry.getValue().size(),
                            mean,
                            mean,
                            null,
                            spread(entry.getValue()),
                            rank,
                            rank,
                            rank);
                })
                .toList();
    }

    private static TreeMap<String, List<BigDecimal>> byApplication(List<ScoreSheet> sheets) {
        return sheets.stream()
                .collect(Collectors.groupingBy(
                        ScoreSheet::application,
                        TreeMap::new,
                        Collectors.mapping(ScoreSheet::total, Collectors.toList())));
    }

    private static BigDecimal mean(List<BigDecimal> totals) {
        return totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), Scoring.DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal spread(List<BigDecimal> totals) {
        if (totals.size() < 2) {
            return null;
        }
        var mean =
                totals.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(0);
        var squares = totals.stream()
                .mapToDouble(total -> (total.doubleValue() - mean) * (total.doubleValue() - mean))
                .sum();
        return decimal(Math.sqrt(squares / (totals.size() - 1)));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(Scoring.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
