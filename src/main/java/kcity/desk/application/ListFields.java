package kcity.desk.application;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressCount;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** The filters above a list: only what occurs in it can be chosen, with how often it occurs. */
final class ListFields {
    private ListFields() {}

    static List<Field> of(Frame frame, List<ProgressCount> counts, ListFilter filter) {
        var fields = new ArrayList<>(List.of(
                select(frame, "state", states(frame, counts), filter.state()),
                select(frame, "country", countries(frame, counts), filter.country()),
                Field.of(Kind.SEARCH, "q", frame.t("desk-application.search"))
                        .value(filter.words())
                        .optional()));
        if (!filter.several().isEmpty()) {
            fields.add(select(
                    frame,
                    "several",
                    Stream.of(Option.of("yes", frame.t("desk-application.several.yes"))),
                    filter.several()));
        }
        return fields;
    }

    private static Field select(Frame frame, String name, Stream<Option> options, String chosen) {
        var everything = Stream.of(Option.of("", frame.t("desk-application.filter.all")));
        return Field.select(
                        name,
                        frame.t("desk-application." + name),
                        Stream.concat(everything, options).toList())
                .value(chosen)
                .optional();
    }

    private static Stream<Option> states(Frame frame, List<ProgressCount> counts) {
        return by(counts, ProgressCount::stage, () -> new EnumMap<>(ApplicationStage.class)).entrySet().stream()
                .map(e -> Option.of(
                        e.getKey().name(), counted(frame, frame.t(e.getKey().staffWord()), e.getValue())));
    }

    private static Stream<Option> countries(Frame frame, List<ProgressCount> counts) {
        return by(counts, ProgressCount::country, TreeMap::new).entrySet().stream()
                .map(e -> Option.of(e.getKey().code(), counted(frame, frame.country(e.getKey()), e.getValue())))
                .sorted(Comparator.comparing(
                        Option::label, Collator.getInstance(frame.language().locale())));
    }

    private static <K> Map<K, Long> by(
            List<ProgressCount> counts, Function<ProgressCount, K> key, Supplier<Map<K, Long>> empty) {
        return counts.stream().collect(Collectors.groupingBy(key, empty, Collectors.summingLong(ProgressCount::all)));
    }

    private static String counted(Frame frame, String words, long count) {
        return frame.t("desk-application.filter.counted", words, count);
    }
}
