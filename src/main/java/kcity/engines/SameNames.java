package kcity.engines;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Sameness;

/** Names of a file by the product's key of sameness: however composed, in capitals or not, they are one. */
final class SameNames {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();

    /** The line on which the same name stood before. */
    Optional<Integer> before(String name, int line) {
        return Optional.ofNullable(lines.putIfAbsent(Sameness.key(name), line));
    }

    /** The name as it was spelled where it stood first. */
    String one(String name) {
        String known = spelled.get(name);
        if (known == null) {
            known = first.computeIfAbsent(Sameness.key(name), _ -> name);
            spelled.put(name, known);
        }
        return known;
    }
}
