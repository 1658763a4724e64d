package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers names as they come and later tells each number's rank in alphabetical order. */
final class Names {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int index(String name) {
        Integer known = indexes.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
            return names.size() - 1;
        }
        return known;
    }

    int size() {
        return names.size();
    }

    String[] sorted() {
        return names.stream().sorted().toArray(String[]::new);
    }

    int[] ranks() {
        int[] ranks = new int[names.size()];
        int[] order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(i -> i)
                .toArray();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
