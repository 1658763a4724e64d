package kcity.statistics.effects.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.Row;
import kcity.reading.WrongFile;

/** Reads the wanted columns of a table; every cell that is no number where one is wanted is complained about at its line. */
public final class RowReader {
    /** What happens to a row in which a wanted value is missing (empty or NA). */
    public enum Missing {
        REFUSE,
        DROP
    }

    /** Beyond it squares of squares are no longer numbers. */
    private static final double LARGEST = 1e60;

    private final Wanted wanted;
    private final Map<String, Set<String>> where;
    private final Map<String, Set<String>> leaveOut;
    private final Missing missing;
    private final char separator;

    public RowReader(
            Wanted wanted,
            Map<String, Set<String>> where,
            Map<String, Set<String>> leaveOut,
            Missing missing,
            char separator) {
        this.wanted = wanted;
        this.where = where;
        this.leaveOut = leaveOut;
        this.missing = missing;
        this.separator = separator;
    }

    /** Reads this column and those that choose rows, and asks for no numbers. */
    public RowReader labelsOnly(String column) {
        Wanted labels = new Wanted(wanted.file);
        labels.labels.add(column);
        labels.labels.addAll(where.keySet());
        labels.labels.addAll(leaveOut.keySet());
        return new RowReader(labels, where, leaveOut, missing, separator);
    }

    public Rows read(Csv table, String name) {
        List<Integer> lines = new ArrayList<>();
        List<Map<String, String>> cells = new ArrayList<>();
        int[] dropped = {0};
        table.separatedBy(separator)
                .required(wanted.columns().toArray(String[]::new))
                .each(row -> take(row, lines, cells, dropped));
        if (lines.isEmpty()) {
            throw new WrongFile(
                    name,
                    List.of(new Complaint(
                            0,
                            0,
                            "no row is left for the design to work on; look at 'where', 'leave-out' and 'missing'")));
        }
        return new Rows(name, lines, cells, dropped[0]);
    }

    private void take(Row row, List<Integer> lines, List<Map<String, String>> cells, int[] dropped) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : wanted.columns()) {
            Optional<String> cell = counts(column) ? row.numeral(column) : row.optionalText(column);
            values.put(column, cell.orElse(""));
        }
        for (Map.Entry<String, Set<String>> condition : where.entrySet()) {
            if (!condition.getValue().contains(values.get(condition.getKey()))) {
                return;
            }
        }
        for (Map.Entry<String, Set<String>> condition : leaveOut.entrySet()) {
            if (condition.getValue().contains(values.get(condition.getKey()))) {
                return;
            }
        }
        boolean whole = labelsThere(row, values);
        for (Expression expression : wanted.numbers) {
            whole &= numberThere(expression, row, values);
        }
        if (whole) {
            lines.add(row.line());
            cells.add(values);
        } else {
            dropped[0]++;
        }
    }

    private boolean counts(String column) {
        return !wanted.labels.contains(column)
                && wanted.numbers.stream().anyMatch(it -> it.columns().contains(column));
    }

    private boolean labelsThere(Row row, Map<String, String> values) {
        boolean whole = true;
        for (String column : wanted.labels) {
            if (values.getOrDefault(column, "").isEmpty()) {
                whole = false;
                complainUnlessDropped(
                        row,
                        column,
                        column + " is empty; fill it, or write 'missing: drop' in the design to leave such rows out");
            }
        }
        return whole;
    }

    private void complainUnlessDropped(Row row, String column, String reason) {
        if (missing == Missing.REFUSE) {
            row.complain(column, reason);
        }
    }

    private boolean numberThere(Expression expression, Row row, Map<String, String> values) {
        boolean there = true;
        for (String column : expression.columns()) {
            String cell = values.getOrDefault(column, "");
            if (Rows.isMissing(cell)) {
                there = false;
                if (!wanted.mayMiss.contains(expression)) {
                    complainUnlessDropped(
                            row,
                            column,
                            column
                                    + " is missing; fill it, or write 'missing: drop' in the design to leave such rows out");
                }
            } else if (!isNumber(cell)) {
                row.complainOfNumber(column);
                return false;
            }
        }
        if (there) {
            double value = expression.at(column -> Rows.number(values.get(column)));
            double size = Math.abs(value);
            if (!Double.isFinite(value) || size > LARGEST || value != 0 && size < 1 / LARGEST) {
                row.complain(
                        expression.columns().stream().findFirst().orElse(""),
                        expression.text()
                                + (Double.isFinite(value)
                                        ? " is " + value
                                                + " in this row, too far from one to reckon with; use another unit"
                                        : " is no finite number in this row; change the expression, or leave the row out"));
                return false;
            }
        }
        return there || wanted.mayMiss.contains(expression);
    }

    private static boolean isNumber(String cell) {
        try {
            return Math.abs((long) new BigDecimal(cell).scale()) < 400;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
