package kcity.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kcity.statistics.effects.Estimate;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.regression.Coefficient;
import org.jspecify.annotations.Nullable;

/** The estimates as a table, the verdict beside the line that it was given on; without any line, the verdict alone. */
final class EstimateTable {
    private static final List<String> HEADER = List.of(
            "estimand",
            "estimate",
            "se",
            "df",
            "statistic",
            "p",
            "lower",
            "upper",
            "level",
            "errors",
            "verdict",
            "reason");

    private EstimateTable() {}

    static void write(Estimate estimate, Path file) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Line> lines = estimate.answer().lines();
        for (int k = 0; k < lines.size(); k++) {
            rows.add(row(lines.get(k), estimate, k == estimate.answer().judged()));
        }
        if (lines.isEmpty()) {
            List<@Nullable Object> none = new ArrayList<>(java.util.Collections.nCopies(HEADER.size() - 2, null));
            rows.add(judged(none, estimate));
        }
        TableFile.write(file, HEADER, rows);
    }

    private static List<@Nullable Object> row(Line line, Estimate estimate, boolean judged) {
        Coefficient c = line.value();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(c.name());
        for (double figure : new double[] {
            c.estimate(), c.error(), c.freedom(), c.statistic(), c.p(), c.lower(), c.upper(), 1 - c.alpha()
        }) {
            cells.add(Double.isFinite(figure) ? (Object) figure : null);
        }
        cells.add(line.how());
        return judged ? judged(cells, estimate) : cells;
    }

    private static List<@Nullable Object> judged(List<@Nullable Object> cells, Estimate estimate) {
        estimate.judgement().ifPresent(judgement -> {
            cells.add(judgement.verdict().word());
            cells.add(judgement.reason());
        });
        return cells;
    }
}
