package kcity.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Which cell of a line holds which column, counted from 0. */
record Header(Map<String, Integer> places, Set<String> expected, int size) {
    private static final int MOST_TOLD = 30;

    static Header of(
            CSVRecord row,
            int line,
            Set<String> required,
            Set<String> optional,
            boolean othersRefused,
            List<Complaint> complaints) {
        Set<String> expected = new LinkedHashSet<>(required);
        expected.addAll(optional);
        Map<String, Integer> places = new HashMap<>();
        int size = filled(row);
        for (int i = 0; i < size; i++) {
            String name = row.get(i).strip();
            if (places.putIfAbsent(name, i) != null && expected.contains(name)) {
                complaints.add(new Complaint(line, i + 1, "column \"" + name + "\" stands twice"));
            } else if (othersRefused && !expected.contains(name)) {
                complaints.add(new Complaint(line, i + 1, unknown(name, expected)));
            }
        }
        for (String name : required) {
            if (!places.containsKey(name)) {
                complaints.add(new Complaint(line, 1, missing(name, row, places)));
            }
        }
        return new Header(places, expected, size);
    }

    /** How many cells there are up to the last that is not empty. */
    static int filled(CSVRecord row) {
        int size = row.size();
        while (size > 0 && row.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    /** -1 for an optional column that the file does not have. */
    int place(String column) {
        Integer place = places.get(column);
        if (!expected.contains(column)) {
            throw new IllegalArgumentException("column \"" + column + "\" was neither required nor optional");
        }
        return place == null ? -1 : place;
    }

    private static String unknown(String name, Set<String> expected) {
        return "column \"" + name + "\" is unknown; known are: " + Csv.names(expected);
    }

    private static String missing(String name, CSVRecord row, Map<String, Integer> places) {
        String reason = "column \"" + name + "\" is missing";
        @Nullable
        String near = places.keySet().stream()
                .filter(it -> it.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        if (near != null) {
            return reason + "; \"" + near + "\" is written differently";
        }
        if (row.size() == 1 && (row.get(0).contains(";") || row.get(0).contains("\t"))) {
            return reason + "; cells must be separated by commas, not by semicolons or tabs";
        }
        return reason + "; the file has: " + row.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
                + (row.size() > MOST_TOLD ? " and " + (row.size() - MOST_TOLD) + " more" : "");
    }
}
