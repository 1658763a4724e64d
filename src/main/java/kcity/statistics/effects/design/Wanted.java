package kcity.statistics.effects.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kcity.reading.YamlNode;

/** The columns and expressions that a design asks its data for, gathered while the design is read. */
public final class Wanted {
    final String file;
    final List<Expression> numbers = new ArrayList<>();
    public final Set<Expression> mayMiss = new LinkedHashSet<>();
    public final Set<String> labels = new LinkedHashSet<>();

    public Wanted(String file) {
        this.file = file;
    }

    /** A number in every row. */
    public Expression number(YamlNode node) {
        String text = node.text();
        try {
            Expression expression = Expression.parse(text.isBlank() ? "0" : text);
            numbers.add(expression);
            return expression;
        } catch (Expression.Unreadable e) {
            node.complain(e.reason());
            return Expression.parse("0");
        }
    }

    /** A number that may be missing in some rows. */
    public Expression sparseNumber(YamlNode node) {
        Expression expression = number(node);
        mayMiss.add(expression);
        return expression;
    }

    /** A column read as text. */
    public String label(YamlNode node) {
        String name = node.text();
        labels.add(name);
        return name;
    }

    public Place place(YamlNode node) {
        return Place.of(file, node);
    }

    Set<String> columns() {
        Set<String> all = new LinkedHashSet<>(labels);
        numbers.forEach(expression -> all.addAll(expression.columns()));
        return all;
    }
}
