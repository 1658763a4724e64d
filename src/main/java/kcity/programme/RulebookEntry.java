package kcity.programme;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kcity.charter.Programme;
import kcity.reading.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * One value of a rulebook with its place.
 *
 * @param path such as {@code calls.planning.sub-types.urban-development.places}
 */
public record RulebookEntry(String path, Sourced<?> value) {
    private static final Set<String> DATES =
            Set.of("announced", "opens", "closes", "considers", "later-edition", "timetable");
    private static final Set<String> OUTCOMES = Set.of("received", "selected", "granted", "granted-total");

    /** What an entry tells of; rules are what a comparison of years asks for first. */
    public enum Concern {
        RULE,
        DATE,
        OUTCOME,
        REMARK
    }

    public Concern concern() {
        List<String> steps = List.of(path.split("\\."));
        if (steps.getFirst().equals("remarks") || steps.getFirst().equals("decisions")) {
            return Concern.REMARK;
        }
        if (steps.stream().anyMatch(DATES::contains)) {
            return Concern.DATE;
        }
        return OUTCOMES.contains(steps.getLast()) ? Concern.OUTCOME : Concern.RULE;
    }

    /** The last step of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static List<RulebookEntry> allOf(Rulebook rulebook) {
        List<RulebookEntry> entries = new ArrayList<>();
        walk("", rulebook, entries);
        return List.copyOf(entries);
    }

    private static void walk(String path, @Nullable Object part, List<RulebookEntry> into) {
        switch (part) {
            case Sourced<?> value -> into.add(new RulebookEntry(path, value));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walkItem(path, i + 1, list.get(i), into);
                }
            }
            case Map<?, ?> map -> map.forEach((key, value) -> walk(path + "." + word(key), value, into));
            case Programme whose -> {}
            case Record record -> walkRecord(path, record, into);
            case null, default -> {}
        }
    }

    /** An item of a list is named by its first component, {@code calls.planning}, where it has one, else by its place. */
    private static void walkItem(String path, int place, Object item, List<RulebookEntry> into) {
        switch (item) {
            case Sourced<?> value -> walk(path + "." + word(value.get()), value, into);
            case Decision.Change change -> walk(path + "." + place, change, into);
            case Decision decision -> walk(path + "." + decision.decided().get(), decision, into);
            case Record record ->
                walk(path + "." + word(part(record, record.getClass().getRecordComponents()[0])), record, into);
            default -> {}
        }
    }

    private static void walkRecord(String path, Record record, List<RulebookEntry> into) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            walk(path.isEmpty() ? name : path + "." + name, part(record, component), into);
        }
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String word(@Nullable Object key) {
        return key instanceof Enum<?> constant ? YamlNode.word(constant) : String.valueOf(key);
    }
}
