package kcity.statistics.effects.design;

import java.util.ArrayList;
import java.util.List;
import kcity.reading.YamlNode;
import kcity.statistics.regression.Terms;

/** Explanatory columns as a design lists them: expressions, and {@code factor(column)} for one column per level. */
public record Columns(List<Part> parts) {
    sealed interface Part {}

    record Number(Expression expression) implements Part {}

    record Factor(String column) implements Part {}

    public static Columns none() {
        return new Columns(List.of());
    }

    public static Columns read(YamlNode node, Wanted wanted) {
        List<Part> parts = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String text = item.text().strip();
            if (text.startsWith("factor(") && text.endsWith(")")) {
                String column = text.substring(7, text.length() - 1).strip();
                wanted.labels.add(column);
                parts.add(new Factor(column));
            } else {
                parts.add(new Number(wanted.number(item)));
            }
        }
        return new Columns(parts);
    }

    /** Beside columns of ours: one of the same name stands in backquotes, as it may in the design. */
    public Terms besides(List<String> ours, Rows rows) {
        Terms own = terms(rows);
        return new Terms(
                own.names().stream()
                        .map(name -> ours.contains(name) ? "`" + name + "`" : name)
                        .toList(),
                own.columns());
    }

    public Terms terms(Rows rows) {
        Terms terms = Terms.none();
        for (Part part : parts) {
            terms = terms.and(
                    switch (part) {
                        case Number number ->
                            Terms.none().and(number.expression().text(), rows.numbers(number.expression()));
                        case Factor factor -> Terms.levels(factor.column(), rows.labels(factor.column()));
                    });
        }
        return terms;
    }
}
