package kcity.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.Judgement;
import kcity.statistics.effects.design.Claim;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.effects.methods.Sheet;
import kcity.statistics.regression.Coefficient;
import kcity.terminal.Json;
import org.jspecify.annotations.Nullable;

/** An estimate as JSON; the names are those of docs/engines.md. */
final class EstimateJson {
    private EstimateJson() {}

    static String of(Estimate estimate, String hash, double seconds) {
        Map<String, @Nullable Object> object = Json.object(
                "status", estimate.assessable() ? "ESTIMATED" : "NOT_ASSESSABLE", "method", estimate.method());
        if (!estimate.answer().missing().isEmpty()) {
            object.put("missing", estimate.answer().missing());
        }
        estimate.answer().lines().stream().findFirst().ifPresent(first -> object.putAll(line(first)));
        object.put("estimates", lines(estimate));
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        estimate.answer().figures().forEach((name, value) -> figures.put(key(name), value));
        object.put("figures", figures);
        for (Sheet sheet : estimate.answer().sheets()) {
            object.put(key(sheet.name()), sheet(sheet));
        }
        estimate.negativeControl().ifPresent(line -> object.put("negativeControl", line(line)));
        estimate.claim().ifPresent(claim -> object.put("claim", claim(claim)));
        estimate.judgement().ifPresent(judgement -> object.put("verdict", verdict(judgement)));
        object.put("warnings", estimate.warnings());
        object.put("rows", estimate.rows());
        object.put("inputHash", hash);
        object.put("version", Estimate.VERSION);
        object.put("seed", estimate.seed());
        object.put("seconds", seconds);
        return Json.of(object);
    }

    static String of(Registration told, String hash) {
        Map<String, @Nullable Object> object = Json.object(
                "status", "REGISTERED", "method", told.method(), "estimand", told.estimand(), "alpha", told.alpha());
        told.claim().ifPresent(claim -> object.put("claim", claim(claim)));
        told.reach().ifPresent(reach -> {
            object.put("units", reach.units());
            object.put("treated", reach.treated());
            object.put("leastP", reach.leastP());
            object.put("canShowAnEffect", reach.leastP() <= told.alpha());
        });
        object.put("notes", told.notes());
        object.put("designHash", hash);
        object.put("version", Estimate.VERSION);
        return Json.of(object);
    }

    private static List<Object> lines(Estimate estimate) {
        List<Object> lines = new ArrayList<>();
        for (Line line : estimate.answer().lines()) {
            Map<String, @Nullable Object> object = line(line);
            object.put("judged", lines.size() == estimate.answer().judged());
            lines.add(object);
        }
        return lines;
    }

    private static Map<String, @Nullable Object> line(Line line) {
        Coefficient c = line.value();
        Object freedom = Double.isInfinite(c.freedom()) ? "infinite" : (Object) c.freedom();
        return Json.object(
                "name", c.name(),
                "estimate", c.estimate(),
                "se", c.error(),
                "df", freedom,
                "statistic", c.statistic(),
                "p", c.p(),
                "lower", c.lower(),
                "upper", c.upper(),
                "level", 1 - c.alpha(),
                "errors", line.how());
    }

    private static List<Object> sheet(Sheet sheet) {
        List<Object> rows = new ArrayList<>();
        for (List<Object> cells : sheet.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int k = 0; k < cells.size(); k++) {
                row.put(key(sheet.columns().get(k)), cells.get(k));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> claim(Claim claim) {
        return Json.object(
                "scale", claim.ratio() ? "ratio" : "difference",
                "estimate", claim.estimate(),
                "se", claim.error().isPresent() ? claim.error().getAsDouble() : null,
                "margin", claim.margin(),
                "alpha", claim.alpha());
    }

    private static Map<String, @Nullable Object> verdict(Judgement judgement) {
        return Json.object(
                "word", judgement.verdict().word(),
                "reason", judgement.reason(),
                "difference", judgement.difference(),
                "z", judgement.z(),
                "q", judgement.q(),
                "equivalenceP", judgement.equivalenceP(),
                "lower", judgement.lower(),
                "upper", judgement.upper());
    }

    /** {@code RMSPE ratio} becomes {@code rmspeRatio}. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(
                    key.isEmpty() || lower.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }
}
