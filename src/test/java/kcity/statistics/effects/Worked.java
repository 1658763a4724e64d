package kcity.statistics.effects;

import java.nio.file.Path;
import java.util.Objects;
import kcity.reading.Csv;
import kcity.statistics.effects.methods.Line;
import kcity.statistics.effects.methods.Sheet;

/** Designs run on the test sets or on tables written out in a test. */
final class Worked {
    private Worked() {}

    static Estimate on(String resource, String design) {
        try {
            Path file = Path.of(Objects.requireNonNull(Worked.class.getResource(resource), resource)
                    .toURI());
            return Design.read("design.yaml", design).estimate(Csv.file(file), resource);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Estimate onText(String table, String design) {
        return Design.read("design.yaml", design).estimate(Csv.text("data.csv", table), "data.csv");
    }

    static double figure(Estimate estimate, String name) {
        Object value = Objects.requireNonNull(
                estimate.answer().figures().get(name),
                () -> name + " is not among " + estimate.answer().figures().keySet());
        return ((Number) value).doubleValue();
    }

    static kcity.statistics.regression.Coefficient line(Estimate estimate, int place) {
        return estimate.answer().lines().get(place).value();
    }

    static kcity.statistics.regression.Coefficient line(Estimate estimate, String name) {
        return estimate.answer().lines().stream()
                .map(Line::value)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Sheet sheet(Estimate estimate, String name) {
        return estimate.answer().sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static double cell(Estimate estimate, String sheet, String row, int column) {
        return sheet(estimate, sheet).rows().stream()
                .filter(cells -> cells.getFirst().equals(row))
                .map(cells -> ((Number) cells.get(column)).doubleValue())
                .findFirst()
                .orElseThrow();
    }
}
