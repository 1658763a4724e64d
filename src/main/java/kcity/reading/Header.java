package kcity.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Sameness;
import org.jspecify.annotations.Nullable;

/** Which cell of a line holds which column, counted from 0. */
record Header(Map<String, Integer> places, Set<String> expected, int size) {
    private static final int MOST_TOLD = 30;
    private static final String COLUMN = "the name of the column ";

    static Header of(
            Table.Line row, Set<String> required, Set<String> optional, boolean othersRefused, Wrongs complaints) {
        Set<String> expected = new LinkedHashSet<>(required);
        expected.addAll(optional);
        Map<String, Integer> places = new HashMap<>();
        int line = row.number();
        int size = filled(row.cells());
        for (int i = 0; i < size; i++) {
            String name = Letters.read(row.cells()[i]);
            if (places.putIfAbsent(name, i) != null && expected.contains(name)) {
                complaints.add(new Complaint(
                        line, i + 1, "column \"" + name + "\" stands twice; rename or delete one of them"));
            } else if (othersRefused && !expected.contains(name)) {
                complaints.add(new Complaint(line, i + 1, unknown(name, expected)));
            }
        }
        if (!places.keySet().containsAll(required) && unseen(row, size, complaints)) {
            return new Header(places, expected, size);
        }
        for (String name : required) {
            if (!places.containsKey(name)) {
                complaints.add(new Complaint(line, near(name, places), missing(name, row.cells(), places)));
            }
        }
        return new Header(places, expected, size);
    }

    /** Whether there was a name with something in it that cannot be seen, and so perhaps a wanted one. */
    private static boolean unseen(Table.Line row, int size, Wrongs complaints) {
        boolean any = false;
        for (int i = 0; i < size; i++) {
            String name = Letters.read(row.cells()[i]);
            OptionalInt at = Letters.unseen(name);
            if (at.isPresent()) {
                complaints.add(new Complaint(row.number(), i + 1, COLUMN + Letters.told(name, at.getAsInt())));
                any = true;
            }
        }
        return any;
    }

    /** How many cells there are up to the last that is not empty. */
    static int filled(String[] cells) {
        int size = cells.length;
        while (size > 0 && cells[size - 1].isBlank()) {
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

    /** The cell of a heading that is the same but for how it is written; the first where there is none. */
    private static int near(String name, Map<String, Integer> places) {
        String like = alike(name, places);
        return like == null ? 1 : places.getOrDefault(like, 0) + 1;
    }

    private static @Nullable String alike(String name, Map<String, Integer> places) {
        String key = Sameness.key(name);
        return places.keySet().stream()
                .filter(it -> Sameness.key(it).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String missing(String name, String[] cells, Map<String, Integer> places) {
        String reason = "column \"" + name + "\" is missing";
        String near = alike(name, places);
        if (near != null) {
            return reason + "; \"" + near + "\" is written differently";
        }
        if (cells.length == 1 && (cells[0].contains(";") || cells[0].contains("\t"))) {
            return reason + "; cells must be separated by commas, not by semicolons or tabs";
        }
        return reason + "; the file has: "
                + Arrays.stream(cells).limit(MOST_TOLD).collect(Collectors.joining(", "))
                + (cells.length > MOST_TOLD ? " and " + (cells.length - MOST_TOLD) + " more" : "");
    }
}
