package kcity.desk.application;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;
import org.springframework.stereotype.Component;

/** The filters above a list: only what occurs in it can be chosen, with how often it occurs. */
@Component
class ListFields {
    List<Field> of(Frame frame, List<ReceivedLine> all, ListFilter filter) {
        return List.of(
                select(frame, "state", states(frame, all), filter.state()),
                select(frame, "country", countries(frame, all), filter.country()),
                Field.of(Kind.SEARCH, "q", frame.t("desk-application.search"))
                        .value(filter.words())
                        .optional());
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

    private static Stream<Option> states(Frame frame, List<ReceivedLine> all) {
        var counts = all.stream()
                .collect(Collectors.groupingBy(
                        ReceivedLine::stand, () -> new EnumMap<>(Stand.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> Option.of(e.getKey().name(), counted(frame, e.getKey().words(frame), e.getValue())));
    }

    private static Stream<Option> countries(Frame frame, List<ReceivedLine> all) {
        var counts = all.stream()
                .collect(Collectors.groupingBy(line -> line.application().country(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> Option.of(e.getKey().code(), counted(frame, frame.country(e.getKey()), e.getValue())))
                .sorted(Comparator.comparing(
                        Option::label, Collator.getInstance(frame.language().locale())));
    }

    private static String counted(Frame frame, String words, long count) {
        return frame.t("desk-application.filter.counted", words, count);
    }
}
