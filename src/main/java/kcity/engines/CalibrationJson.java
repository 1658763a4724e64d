package kcity.engines;

import java.util.LinkedHashMap;
import java.util.Map;
import kcity.statistics.calibration.CalibratedApplication;
import kcity.statistics.calibration.CalibratedReviewer;
import kcity.statistics.calibration.Calibration;
import kcity.statistics.calibration.CalibrationResult;
import kcity.statistics.calibration.NoCalibration;
import kcity.terminal.Json;
import org.jspecify.annotations.Nullable;

/** A calibration as JSON; the names are those of docs/engines.md. */
final class CalibrationJson {
    private CalibrationJson() {}

    static String of(CalibrationResult result, double seconds) {
        Map<String, @Nullable Object> object = switch (result) {
            case NoCalibration none -> Json.object("status", "NOT_ESTIMABLE", "reason", none.reason());
            case Calibration calibration -> figures(calibration);
        };
        object.put("inputHash", result.inputHash());
        object.put("version", CalibrationResult.VERSION);
        object.put("seconds", seconds);
        return Json.of(object);
    }

    private static Map<String, @Nullable Object> figures(Calibration c) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("status", c.status());
        object.put("method", c.method());
        object.put("intervalsFor", Calibration.POPULATION);
        object.put("scores", c.scores());
        object.put("criterion", c.criterion());
        object.put("intercept", c.intercept());
        object.put("interceptError", c.interceptError());
        object.put(
                "variances",
                Json.object(
                        "application", c.variances().application(),
                        "reviewer", c.variances().reviewer(),
                        "residual", c.variances().residual()));
        object.put(
                "applications",
                c.applications().stream().map(CalibrationJson::application).toList());
        object.put(
                "reviewers",
                c.reviewers().stream().map(CalibrationJson::reviewer).toList());
        object.put(
                "reliability",
                c.reliability().stream()
                        .map(r -> Json.object("reviewers", r.reviewers(), "raw", r.raw(), "calibrated", r.calibrated()))
                        .toList());
        object.put(
                "components",
                c.components().stream()
                        .map(g -> Json.object(
                                "number", g.number(), "applications", g.applications(), "reviewers", g.reviewers()))
                        .toList());
        object.put(
                "warnings",
                c.warnings().stream()
                        .map(w -> Json.object("kind", w.kind(), "sentence", w.sentence()))
                        .toList());
        object.put("draws", c.draws());
        object.put("seed", c.seed());
        return object;
    }

    private static Map<String, @Nullable Object> application(CalibratedApplication a) {
        return Json.object(
                "application", a.application(),
                "rank", a.rank(),
                "rankLow", a.rankLow(),
                "rankHigh", a.rankHigh(),
                "rawRank", a.rawRank(),
                "rawMean", a.rawMean(),
                "adjusted", a.adjusted(),
                "effect", a.effect(),
                "effectError", a.effectError(),
                "expected", a.expected(),
                "expectedError", a.expectedError(),
                "low", a.low(),
                "high", a.high(),
                "reviews", a.reviews(),
                "component", a.component());
    }

    private static Map<String, @Nullable Object> reviewer(CalibratedReviewer r) {
        return Json.object(
                "reviewer", r.reviewer(),
                "effect", r.effect(),
                "effectError", r.effectError(),
                "meanGiven", r.meanGiven(),
                "reviews", r.reviews(),
                "component", r.component());
    }
}
