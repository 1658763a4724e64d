package kcity.statistics.effects.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import kcity.shared.Sameness;

/** The rows a design works on, each with its line in the file; expressions that may miss give NaN where they do. */
public record Rows(String file, List<Integer> lines, List<Map<String, String>> cells, int dropped) {

    public int size() {
        return lines.size();
    }

    public double[] numbers(Expression expression) {
        return cells.stream()
                .mapToDouble(row -> expression.at(name -> number(row.get(name))))
                .toArray();
    }

    static double number(@org.jspecify.annotations.Nullable String cell) {
        return cell == null || isMissing(cell) ? Double.NaN : new BigDecimal(cell).doubleValue();
    }

    static boolean isMissing(String cell) {
        return cell.isEmpty() || cell.equals("NA");
    }

    /** Names of one column; two that people read as one are asked back, since they would count as two. */
    public List<String> labels(String column) {
        List<String> labels =
                cells.stream().map(row -> row.getOrDefault(column, "")).toList();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            first.putIfAbsent(labels.get(i), i);
        }
        Map<String, String> spelled = new HashMap<>();
        first.forEach((label, row) -> {
            String other = spelled.putIfAbsent(Sameness.key(label), label);
            if (other != null) {
                throw wrong(
                        row,
                        "'" + label + "' is '" + other + "' of line " + lines.get(first.getOrDefault(other, 0))
                                + " written differently; write them alike");
            }
        });
        return labels;
    }

    /** The cells of one column, with all their digits. */
    public List<BigDecimal> decimals(String column) {
        return cells.stream()
                .map(row -> new BigDecimal(row.getOrDefault(column, "0")))
                .toList();
    }

    public Rows only(IntPredicate kept) {
        return at(IntStream.range(0, size()).filter(kept).toArray());
    }

    public Rows at(int[] places) {
        List<Integer> newLines = new ArrayList<>();
        List<Map<String, String>> newCells = new ArrayList<>();
        for (int i : places) {
            newLines.add(lines.get(i));
            newCells.add(cells.get(i));
        }
        return new Rows(file, newLines, newCells, dropped);
    }

    public WrongFile wrong(int row, String reason) {
        return wrong(List.of(new Complaint(lines.get(row), 1, reason)));
    }

    public WrongFile wrong(List<Complaint> complaints) {
        return new WrongFile(file, complaints);
    }
}
