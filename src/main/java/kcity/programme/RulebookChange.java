package kcity.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands in one rulebook and not, or otherwise, in another. Sources and notes do not count, a new standing does.
 *
 * @param before null where the earlier rulebook has no such entry
 * @param after null where the later one has none
 */
public record RulebookChange(
        String path,
        @Nullable RulebookEntry before,
        @Nullable RulebookEntry after) {
    public RulebookEntry.Concern concern() {
        return Objects.requireNonNull(before == null ? after : before).concern();
    }

    /** The value is the same and only stands more or less firmly. */
    public boolean isOfStandingOnly() {
        return before != null
                && after != null
                && Objects.equals(before.value().value(), after.value().value());
    }

    static List<RulebookChange> between(Rulebook before, Rulebook after) {
        Map<String, RulebookEntry> old = byPath(before);
        Map<String, RulebookEntry> fresh = byPath(after);
        Set<String> paths = new LinkedHashSet<>(fresh.keySet());
        paths.addAll(old.keySet());
        return paths.stream()
                .map(path -> new RulebookChange(path, old.get(path), fresh.get(path)))
                .filter(RulebookChange::isOne)
                .toList();
    }

    private boolean isOne() {
        return before == null
                || after == null
                || before.value().standing() != after.value().standing()
                || !Objects.equals(before.value().value(), after.value().value());
    }

    private static Map<String, RulebookEntry> byPath(Rulebook rulebook) {
        Map<String, RulebookEntry> entries = new LinkedHashMap<>();
        rulebook.entries().forEach(entry -> entries.put(entry.path(), entry));
        return entries;
    }
}
