package kcity.statistics.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows grouped by cluster, clusters in order of appearance. */
public record Clusters(List<String> names, List<int[]> rows) {

    public static Clusters of(List<String> labels) {
        Map<String, List<Integer>> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            byLabel.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(i);
        }
        return new Clusters(
                List.copyOf(byLabel.keySet()),
                byLabel.values().stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }

    /** The clusters in which two labels are both the same. */
    public static Clusters crossed(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            both.add(first.get(i).length() + ":" + first.get(i) + second.get(i));
        }
        return of(both);
    }

    public int count() {
        return rows.size();
    }

    boolean single() {
        return rows.stream().allMatch(group -> group.length == 1);
    }
}
